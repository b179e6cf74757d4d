using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers.Search;

/// <summary>
/// What is looked for. Within one part any answer will do (year 8 or year 9), all parts must fit; of access features and of a provider's content every one that is named must be there.
/// Only offers that can still be asked for are found: with a free date after today that leaves the notice they need, or by arrangement on such a day.
/// </summary>
public sealed record OfferSearch
{
    /// <summary>The radii that a search offers, in miles.</summary>
    public static readonly IReadOnlyList<int> Radii = [5, 10, 15, 25, 50, 100];

    /// <summary>Today in England.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What was typed; empty for everything.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether every word is wanted; without it, offers with the most of them are found where none has all (<see cref="OfferSearchResult.Fewer"/>).</summary>
    public bool AllWords { get; init; }

    /// <summary>From where distances are measured: the school, or the place that was asked for.</summary>
    public GridPoint? Near { get; init; }

    /// <summary>How far an offer in person may be, in miles; null for any distance. Without <see cref="Near"/> it means nothing. Whoever comes to the school also keeps to how far they travel.</summary>
    public int? WithinMiles { get; init; }

    /// <summary>The ways that will do; <see cref="MeetingWays.None"/> for any.</summary>
    public MeetingWays Where { get; init; }

    /// <summary>Year groups; empty for any.</summary>
    public YearGroups YearGroups { get; init; }

    /// <summary>Kinds of activity; empty for any.</summary>
    public IReadOnlyList<ActivityTypeId> ActivityTypes { get; init; } = [];

    /// <summary>The first day that will do, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day that will do, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Sizes of organisations; empty for any.</summary>
    public IReadOnlyList<EmployerSize> Sizes { get; init; } = [];

    /// <summary>Whether only people who work for themselves are wanted.</summary>
    public bool SelfEmployed { get; init; }

    /// <summary>Slugs of sectors; empty for any.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Slugs of subjects; empty for any.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>What pupils need to take part; every one.</summary>
    public AccessFeatures Access { get; init; }

    /// <summary>What a provider's slot must hold; every one.</summary>
    public ProviderContent Content { get; init; }

    /// <summary>For whom it is: pupils, parents or staff; empty for anybody.</summary>
    public IReadOnlyList<OfferAudience> Audiences { get; init; } = [];

    /// <summary>Whether only work in science, technology, engineering or mathematics is wanted.</summary>
    public bool Stem { get; init; }

    /// <summary>Whether only offers that cost the school nothing are wanted.</summary>
    public bool Free { get; init; }

    /// <summary>Languages as offers name them; empty for any.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Benchmarks, 4 to 7, that it counts towards; empty for any.</summary>
    public IReadOnlyList<int> Benchmarks { get; init; } = [];

    /// <summary>Organisations whose offers are left out.</summary>
    public IReadOnlyList<OrganisationId> Excluded { get; init; } = [];

    /// <summary>Whose turn it is among equals (<see cref="FairTurn"/>): the same for one person's day, so that paging repeats and loses nothing.</summary>
    public uint Turn { get; init; }

    /// <summary>The order that was asked for.</summary>
    public SearchOrder Order { get; init; } = SearchOrder.Relevance;

    /// <summary>How many of the list are passed over: a page's start. Not used together with <see cref="After"/>.</summary>
    public int Skip { get; init; }

    /// <summary>The last one that was seen: the list goes on behind it, in the same order.</summary>
    public OfferCursor? After { get; init; }

    /// <summary>How many are wanted.</summary>
    public int Take { get; init; } = 20;

    /// <summary>Whether the counts beside the filters are wanted.</summary>
    public bool CountFacets { get; init; } = true;

    /// <summary>Whether titles and excerpts are wanted, the words that were found marked; without them the hits' texts are empty.</summary>
    public bool ReadTexts { get; init; } = true;

    /// <summary>Whose turn it is: that of the list that is gone on with, or else <see cref="Turn"/>.</summary>
    public uint EffectiveTurn => After?.Turn ?? Turn;

    /// <summary>Whether there is a word in what was typed: marks and pictures alone are none, and say nothing about which offer is better.</summary>
    public bool HasWords => new TextWords(Words).Next();

    /// <summary>The order that it comes to.</summary>
    public SearchOrder EffectiveOrder => Order switch
    {
        SearchOrder.Newest => SearchOrder.Newest,
        SearchOrder.Relevance when HasWords => SearchOrder.Relevance,
        SearchOrder.Relevance or SearchOrder.Distance when Near is not null => SearchOrder.Distance,
        _ => SearchOrder.Soonest,
    };
}

/// <summary>A place in an ordered list.</summary>
/// <param name="Key">What the list is ordered by, rising: minus the score, square metres, the number of the day, or minus the minute of publication.</param>
/// <param name="Id">Orders equals, in their turn.</param>
/// <param name="Turn">Whose turn it was: it stays while a list is paged through, past midnight too.</param>
public readonly record struct OfferCursor(double Key, OfferId Id, uint Turn = 0);
