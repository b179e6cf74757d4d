using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Testing.Search;

/// <summary>Searches as people make them, in families that ask different things of an engine; the same ones for the same seed.</summary>
/// <param name="offers">The country that is searched.</param>
/// <param name="seed">Decides them.</param>
public sealed class SearchFamilies(NationalOffers offers, int seed)
{
    private static readonly string[] Terms = ["work experience", "WEX", "guest speaker", "apprenticeship", "T Level", "mock interview", "university visit", "STEM", "placement", "careers fair"];

    private static readonly string[] Shorts = ["SEND", "sends", "NHS", "IT", "it", "GCSEs", "mats", "lwa"];

    private readonly Random _random = new(seed);

    /// <summary>The names of the families.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "near a school", "everything, soonest", "one frequent word", "one rare word", "two words", "a term of the field", "a phrase", "a beginning", "mistyped", "filters", "filters near, dated",
        "words and filters near", "many filters", "what nobody offers", "most of the words",
    ];

    /// <summary>A search of a family.</summary>
    /// <param name="family">One of <see cref="Names"/>.</param>
    /// <returns>The search, with counts and without texts.</returns>
    public OfferSearch Next(string family) => family switch
    {
        "near a school" => Near() with { Order = SearchOrder.Distance },
        "everything, soonest" => Plain() with { Order = SearchOrder.Soonest },
        "one frequent word" => Plain() with { Words = Word(0, 60) },
        "one rare word" => Plain() with { Words = Word(3000, 12_000) },
        "two words" => Plain() with { Words = $"{Word(10, 120)} {Word(10, 600)}" },
        "a term of the field" => Plain() with { Words = Terms[_random.Next(Terms.Length)] },
        "a phrase" => Plain() with { Words = $"\"{Word(0, 80)} {Word(0, 80)}\"" },
        "a beginning" => Plain() with { Words = Cut(Word(1000, 20_000)) },
        "mistyped" => Plain() with { Words = Slip(Word(200, 8000)) },
        "filters" => Plain() with { YearGroups = Years(), ActivityTypes = Types(), Order = SearchOrder.Soonest },
        "filters near, dated" => Near() with { YearGroups = Years(), ActivityTypes = Types(), From = Day(0), Until = Day(60), Order = SearchOrder.Distance },
        "words and filters near" => Near() with { Words = Word(0, 150), YearGroups = Years(), Where = MeetingWays.InOurSchool | MeetingWays.LiveOnline },
        "many filters" => Near() with
        {
            YearGroups = Years(), ActivityTypes = Types(), Sectors = [Sectors.All[_random.Next(Sectors.All.Count)].Id.Value, Sectors.All[_random.Next(Sectors.All.Count)].Id.Value], Sizes = [EmployerSize.From10To249, EmployerSize.From250],
            Benchmarks = [5], Free = true, Stem = _random.Next(2) == 0, Access = _random.Next(2) == 0 ? AccessFeatures.StepFree : AccessFeatures.None, WithinMiles = 50, Order = SearchOrder.Soonest,
        },
        "most of the words" => Plain() with { Words = $"{Word(10, 200)} {Slip(Word(200, 3000))} {Word(3000, 12_000)} {Terms[_random.Next(Terms.Length)]}" },
        _ => Near() with { Words = $"{Word(3000, 9000)} {Word(9000, 20_000)}", SelfEmployed = true, Subjects = [Subjects.All[_random.Next(Subjects.All.Count)].Id.Value] },
    };

    /// <summary>A search with anything set, in combinations that nobody would think of.</summary>
    /// <returns>The search, with counts, a page somewhere in the list.</returns>
    public OfferSearch Anything()
    {
        var search = Next(Names[_random.Next(Names.Count)]);
        return search with
        {
            Today = NationalOffers.Today.AddDays(_random.Next(60)),
            Words = _random.Next(3) == 0 ? Odd() : search.Words,
            AllWords = _random.Next(6) == 0,
            Excluded = _random.Next(6) == 0 ? [.. Enumerable.Range(0, 8).Select(_ => offers.Offer(_random.Next(200)).OrganisationId)] : [],
            Near = _random.Next(4) == 0 ? null : search.Near ?? (_random.Next(2) == 0 ? offers.Place(_random) : null),
            Audiences = _random.Next(8) == 0 ? [OfferAudience.Parents, OfferAudience.Staff] : [],
            Languages = _random.Next(12) == 0 ? ["Polish", OfferDetails.UsualLanguage] : [],
            Access = _random.Next(6) == 0 ? (AccessFeatures)_random.Next(32) : search.Access,
            Content = _random.Next(12) == 0 ? (ProviderContent)_random.Next(16) : search.Content,
            From = _random.Next(5) == 0 ? Day(_random.Next(4) == 0 ? 700 : -5) : search.From,
            Until = _random.Next(5) == 0 ? Day(_random.Next(4) == 0 ? 700 : 20) : search.Until,
            Order = (SearchOrder)_random.Next(1, 5),
            Turn = (uint)_random.Next(),
            Skip = _random.Next(3) == 0 ? _random.Next(200) : 0,
        };
    }

    /// <summary>What people type that is hardly a word: marks alone, numbers, one word in quotation marks, small words, many words, short forms.</summary>
    private string Odd() => _random.Next(9) switch
    {
        0 => "?!",
        1 => "the of and",
        2 => $"\"{Word(10, 2000)}\"",
        3 => $"{_random.Next(1, 30)} {Word(10, 200)}",
        4 => $"\"{Slip(Word(200, 4000))}\" {Word(10, 200)}",
        5 => string.Join(' ', Enumerable.Range(0, 20).Select(_ => Word(0, 4000))),
        6 => $"{Shorts[_random.Next(Shorts.Length)]} {Word(10, 200)}",
        _ => offers.Words.Some(_random, 1, 3),
    };

    private OfferSearch Plain() => new() { Today = NationalOffers.Today, ReadTexts = false, Turn = (uint)_random.Next() };

    private OfferSearch Near() => Plain() with { Near = offers.Place(_random), WithinMiles = OfferSearch.Radii[_random.Next(1, 5)] };

    private string Word(int from, int until) => offers.Words.Ranked(_random, from, until);

    private DateOnly Day(int after) => NationalOffers.Today.AddDays(after + _random.Next(0, 60));

    private YearGroups Years() => YearGroups.Of((YearGroup)_random.Next(7, 14));

    private IReadOnlyList<ActivityTypeId> Types() => [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => ActivityTypes.Offered[_random.Next(ActivityTypes.Offered.Count)].Id).Distinct()];

    private string Cut(string word) => word.Length < 5 ? word : word[.._random.Next(3, word.Length - 1)];

    private string Slip(string word)
    {
        var at = _random.Next(1, Math.Max(2, word.Length));
        return at >= word.Length ? word : word.Remove(at, 1);
    }
}
