using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>What an index must answer, said as plainly as possible: every offer is looked at, every count is counted one by one.</summary>
internal static class LinqOracle
{
    public static IReadOnlyList<OfferDocument> Fitting(IReadOnlyList<OfferDocument> offers, OfferSearch search) =>
        [.. Judged(offers, search).Where(judged => judged.Failed.Count == 0).Select(judged => judged.Offer)];

    /// <summary>The keys in the order of the list.</summary>
    public static IReadOnlyList<OfferId> Ordered(IReadOnlyList<OfferDocument> offers, OfferSearch search) =>
        [.. Fitting(offers, search).OrderBy(offer => Key(offers, offer, search)).ThenBy(offer => FairTurn.Of(offer.Id.Value, search.Turn)).ThenBy(offer => offer.Id.Value).Select(offer => offer.Id)];

    /// <summary>Every offer that could be asked for, with the parts of the search that it fails.</summary>
    public static IReadOnlyList<(OfferDocument Offer, IReadOnlyList<(SearchPart Part, int Value)> Failed)> Judged(IReadOnlyList<OfferDocument> offers, OfferSearch search)
    {
        var needed = search.AllWords ? Split(search.Words).Length : offers.Count == 0 ? 0 : offers.Max(offer => Having(offer, search.Words));
        return [.. offers.Where(offer => CanBeAskedFor(offer, search) && (Split(search.Words).Length == 0 || (needed > 0 && Having(offer, search.Words) >= needed))).Select(offer => (offer, Failed(offer, search)))];
    }

    public static int Total(IReadOnlyList<OfferDocument> offers, OfferSearch search) => Fitting(offers, search).Count;

    public static MeetingWays Ways(OfferDocument offer, OfferSearch search)
    {
        if (search.Near is not { } here)
        {
            return offer.Ways;
        }

        var miles = offer.Location is { } there ? there.MilesTo(here) : (double?)null;
        var within = miles is { } far && (search.WithinMiles is not { } limit || far <= limit);
        var ways = offer.Ways & MeetingWays.LiveOnline;
        ways |= within ? offer.Ways & MeetingWays.AtTheirWorkplace : MeetingWays.None;
        return ways | (within && (offer.TravelMiles is not { } travel || miles <= travel) ? offer.Ways & MeetingWays.InOurSchool : MeetingWays.None);
    }

    public static DateOnly? NextDay(OfferDocument offer, DateOnly today, DateOnly? from, DateOnly? until)
    {
        bool Fits(DateOnly day) => day > today && day >= today.AddDays(offer.NoticeDays) && (from is null || day >= from) && (until is null || day <= until);

        var free = offer.FreeDays.Where(Fits).Select(day => (DateOnly?)day).Min();
        var first = new[] { today, from ?? today, offer.ArrangementFrom ?? today }.Max();
        var arranged = Enumerable.Range(0, 400).Select(first.AddDays)
            .Where(day => Fits(day) && offer.ArrangementDays.Includes(day) && (offer.ArrangementFrom is null || day >= offer.ArrangementFrom) && (offer.ArrangementUntil is null || day <= offer.ArrangementUntil))
            .Select(day => (DateOnly?)day).FirstOrDefault();
        return free is null || arranged < free ? arranged ?? free : free;
    }

    private static bool CanBeAskedFor(OfferDocument offer, OfferSearch search) =>
        Ways(offer, search) != MeetingWays.None && NextDay(offer, search.Today, null, null) is not null && !search.Excluded.Contains(offer.OrganisationId);

    private static IReadOnlyList<(SearchPart Part, int Value)> Failed(OfferDocument offer, OfferSearch search)
    {
        (SearchPart Part, int Value, bool Holds)[] parts =
        [
            (SearchPart.YearGroups, 0, search.YearGroups.IsEmpty || !search.YearGroups.And(offer.YearGroups).IsEmpty),
            (SearchPart.ActivityTypes, 0, search.ActivityTypes.Count == 0 || search.ActivityTypes.Contains(offer.ActivityType)),
            (SearchPart.Audiences, 0, search.Audiences.Count == 0 || search.Audiences.Contains(offer.Audience)),
            (SearchPart.Where, 0, search.Where == MeetingWays.None || (Ways(offer, search) & search.Where) != MeetingWays.None),
            (SearchPart.Days, 0, NextDay(offer, search.Today, search.From, search.Until) is not null),
            (SearchPart.Sizes, 0, search.Sizes.Count == 0 || (offer.Size is { } size && search.Sizes.Contains(size))),
            (SearchPart.SelfEmployed, 0, !search.SelfEmployed || offer.SelfEmployed),
            (SearchPart.Sectors, 0, search.Sectors.Count == 0 || search.Sectors.Intersect(offer.Sectors).Any()),
            (SearchPart.Subjects, 0, search.Subjects.Count == 0 || search.Subjects.Intersect(offer.Subjects).Any()),
            (SearchPart.Stem, 0, !search.Stem || offer.Stem),
            (SearchPart.Free, 0, !search.Free || offer.Free),
            (SearchPart.Languages, 0, search.Languages.Count == 0 || search.Languages.Contains(offer.Language)),
            (SearchPart.Benchmarks, 0, search.Benchmarks.Count == 0 || search.Benchmarks.Intersect(offer.Benchmarks).Any()),
            .. OneByOne<AccessFeatures>().Select(feature => (SearchPart.Access, (int)feature, !search.Access.HasFlag(feature) || offer.Access.HasFlag(feature))),
            .. OneByOne<ProviderContent>().Select(item => (SearchPart.Content, (int)item, !search.Content.HasFlag(item) || offer.Content.HasFlag(item))),
        ];
        return [.. parts.Where(part => !part.Holds).Select(part => (part.Part, part.Value))];
    }

    public static IEnumerable<T> OneByOne<T>()
        where T : struct, Enum => Enum.GetValues<T>().Where(flag => int.PopCount((int)(object)flag) == 1);

    private static double Key(IReadOnlyList<OfferDocument> offers, OfferDocument offer, OfferSearch search) => search.EffectiveOrder switch
    {
        SearchOrder.Newest => -Math.Floor((offer.PublishedAt - DateTime.UnixEpoch).TotalMinutes),
        SearchOrder.Relevance => -Score(offers, offer, search.Words),
        SearchOrder.Distance => (Ways(offer, search) & ~MeetingWays.LiveOnline) == MeetingWays.None ? double.MaxValue : offer.Location!.Value.MetresTo(search.Near!.Value),
        _ => NextDay(offer, search.Today, search.From, search.Until)!.Value.DayNumber,
    };

    /// <summary>How many of the words it has: those with the most are found, which as a rule is all.</summary>
    private static int Having(OfferDocument offer, string words) => Split(words).Count(word => Has(offer, word));

    private static bool Has(OfferDocument offer, string word) => Fields(offer).Any(field => field.Words.Contains(word));

    /// <summary>The documented score, for plain words: 16 ln(...) rounded, times 63 w / (w + k1 (1 - b + b length / 80)) rounded, summed.</summary>
    private static int Score(IReadOnlyList<OfferDocument> offers, OfferDocument offer, string words) => Split(words).Where(word => Has(offer, word)).Sum(word =>
    {
        var having = offers.Count(other => Has(other, word));
        var rarity = Math.Max(1, (int)Math.Round(16 * Math.Log(1 + ((offers.Count - having + 0.5) / (having + 0.5)))));
        var weight = (decimal)Fields(offer).Sum(field => field.Weight * field.Words.Count(own => own == word));
        var impact = (int)Math.Floor((63 * weight / (weight + (1.2m * (0.25m + (0.75m * Length(offer) / 80m))))) + 0.5m);
        return rarity * Math.Max(1, impact);
    });

    private static int Length(OfferDocument offer) => Fields(offer).Sum(field => field.Words.Length);

    private static IEnumerable<(double Weight, string[] Words)> Fields(OfferDocument offer) =>
    [
        (8, Split(offer.Title)), (4, Split(offer.Kind)), (3, Split(offer.Organisation)), (2, Split(offer.Topics)), (2, Split(offer.Town)), (1.5, Split(offer.Outcomes)), (1, Split(offer.Description)),
    ];

    private static string[] Split(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
