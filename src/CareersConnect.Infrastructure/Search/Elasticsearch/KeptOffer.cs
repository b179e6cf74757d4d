using System.Globalization;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Search.Reference;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>What the cluster keeps of an offer. Its fields are those of <see cref="OfferMapping"/>.</summary>
internal static class KeptOffer
{
    public static string IdOf(OfferId offer) => offer.Value.ToString("D", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static Node Of(OfferDocument offer)
    {
        var stems = OfferStems.Of(offer);
        var kept = Dsl.Of(
            ("key", IdOf(offer.Id)), ("tie", (long)FairTurn.Folded(offer.Id.Value)), ("organisation", offer.OrganisationId.Value.ToString("D", CultureInfo.InvariantCulture)),
            ("title", offer.Title), ("description", offer.Description),
            ("stems", stems.Impacts.Keys.Select(stem => Tokens.Of(stem)).ToArray()), ("words", Tokens.Fields(stems)), ("impacts", stems.Impacts.SelectMany(one => Tokens.Of(one.Key, one.Value)).ToArray()),
            ("type", offer.ActivityType.Value), ("years", Numbers(Enum.GetValues<YearGroup>().Where(offer.YearGroups.Contains))), ("audience", Number((int)offer.Audience)), ("ways", Numbers(Flags.In(offer.Ways))),
            ("access", Numbers(Flags.In(offer.Access))), ("content", Numbers(Flags.In(offer.Content))), ("alone", offer.SelfEmployed), ("stem", offer.Stem), ("free", offer.Free),
            ("language", offer.Language), ("benchmarks", offer.Benchmarks.Select(Number).ToArray()), ("sectors", offer.Sectors), ("subjects", offer.Subjects),
            ("days", offer.FreeDays.Select(day => day.DayNumber).ToArray()), ("soon", SoonOf(offer)), ("published", offer.PublishedMinute));
        AddWhereKnown(kept, offer);
        return kept;
    }

    private static void AddWhereKnown(Node kept, OfferDocument offer)
    {
        if (offer.Size is { } size)
        {
            kept["size"] = Number((int)size);
        }

        if (offer.Location is { } location)
        {
            (kept["easting"], kept["northing"]) = (location.Easting, location.Northing);
        }

        if (offer.TravelMiles is { } miles)
        {
            kept["travel"] = miles;
        }

        if (offer.ArrangementDays != Weekdays.None)
        {
            (kept["weekdays"], kept["arrangedFrom"], kept["arrangedUntil"]) = ((int)offer.ArrangementDays, offer.ArrangementFrom?.DayNumber ?? 0, LastArranged(offer));
        }

        if (AskBy(offer) is { } last)
        {
            kept["askBy"] = last;
        }
    }

    /// <summary>The last day on which it can be asked for; null when that is over for good. So "can it still be asked for" is one comparison, without a script.</summary>
    private static int? AskBy(OfferDocument offer)
    {
        var last = offer.FreeDays.Select(day => (int?)day.DayNumber).Max();
        if (offer.ArrangementDays != Weekdays.None)
        {
            var until = LastArranged(offer);
            var arranged = until >= Scripts.NoDay ? until : Enumerable.Range(0, 7).Select(back => until - back).First(day => ((int)offer.ArrangementDays >> (day % 7) & 1) == 1);
            last = arranged >= (offer.ArrangementFrom?.DayNumber ?? 0) ? Math.Max(last ?? 0, arranged) : last;
        }

        return last - SoonOf(offer);
    }

    private static int LastArranged(OfferDocument offer) => offer.ArrangementUntil?.DayNumber ?? Scripts.NoDay;

    private static int SoonOf(OfferDocument offer) => Math.Max(1, offer.NoticeDays);

    private static string[] Numbers<T>(IEnumerable<T> values)
        where T : struct, Enum => [.. values.Select(value => Number(Convert.ToInt32(value, CultureInfo.InvariantCulture)))];
}
