using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers.Search;

/// <summary>What was found.</summary>
public sealed record OfferSearchResult
{
    /// <summary>How many offers fit, on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>Those of this page, in order.</summary>
    public required IReadOnlyList<OfferHit> Hits { get; init; }

    /// <summary>The counts beside the filters; null when they were not asked for.</summary>
    public OfferFacets? Facets { get; init; }

    /// <summary>Words that no offer has, and what was looked for in their place; empty when everything was found as it was typed.</summary>
    public IReadOnlyList<CorrectedWord> Corrected { get; init; } = [];

    /// <summary>How many of the words what was found has, where no offer at all has all of them; null where some have, or nothing was typed.</summary>
    public FewerWords? Fewer { get; init; }

    /// <summary>Only when nothing fits within a radius: wider ones and how many each would find, rising, each with more than the one before.</summary>
    public IReadOnlyList<RadiusCount> Wider { get; init; } = [];

    /// <summary>Only when nothing fits: how many would if one part of the search were left out; parts that would add nothing are not named.</summary>
    public IReadOnlyDictionary<SearchPart, int> Without { get; init; } = new Dictionary<SearchPart, int>();
}

/// <summary>A word that was taken for mistyped.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Taken">What was looked for, as the first offer that has it writes it.</param>
public sealed record CorrectedWord(string Typed, string Taken);

/// <summary>How many offers a radius would find.</summary>
/// <param name="Miles">The radius; null for any distance.</param>
/// <param name="Total">How many.</param>
public sealed record RadiusCount(int? Miles, int Total);

/// <summary>One offer that fits.</summary>
public sealed record OfferHit
{
    /// <summary>The offer.</summary>
    public required OfferId Id { get; init; }

    /// <summary>The ways in which it can reach the place that was asked for.</summary>
    public required MeetingWays Ways { get; init; }

    /// <summary>How far away, in miles; null without a place, and when it only meets online.</summary>
    public double? Miles { get; init; }

    /// <summary>The first day, within those asked for, on which it can take place.</summary>
    public required DateOnly NextDay { get; init; }

    /// <summary>The title, the words that were found marked.</summary>
    public required IReadOnlyList<TextPart> Title { get; init; }

    /// <summary>Some of the description, around the words that were found.</summary>
    public required IReadOnlyList<TextPart> Excerpt { get; init; }

    /// <summary>Where it stands in the list.</summary>
    public required OfferCursor Cursor { get; init; }
}

/// <summary>A piece of text.</summary>
/// <param name="Text">As it was written; not encoded.</param>
/// <param name="Found">Whether it is what was looked for.</param>
public readonly record struct TextPart(string Text, bool Found);

/// <summary>How many offers each answer of a filter would show. Each part of the search is counted as if it were not set itself, all others kept; each access feature and each content item is such a part of its own. Answers that nothing has are not in the lists.</summary>
public sealed record OfferFacets
{
    /// <summary>By year group.</summary>
    public required IReadOnlyDictionary<YearGroup, int> YearGroups { get; init; }

    /// <summary>By kind of activity.</summary>
    public required IReadOnlyDictionary<ActivityTypeId, int> ActivityTypes { get; init; }

    /// <summary>By whom it is for.</summary>
    public required IReadOnlyDictionary<OfferAudience, int> Audiences { get; init; }

    /// <summary>By where; an offer may be in several.</summary>
    public required IReadOnlyDictionary<MeetingWays, int> Where { get; init; }

    /// <summary>By size of the organisation.</summary>
    public required IReadOnlyDictionary<EmployerSize, int> Sizes { get; init; }

    /// <summary>Of people who work for themselves.</summary>
    public required int SelfEmployed { get; init; }

    /// <summary>By sector.</summary>
    public required IReadOnlyDictionary<string, int> Sectors { get; init; }

    /// <summary>By subject.</summary>
    public required IReadOnlyDictionary<string, int> Subjects { get; init; }

    /// <summary>By language.</summary>
    public required IReadOnlyDictionary<string, int> Languages { get; init; }

    /// <summary>By benchmark.</summary>
    public required IReadOnlyDictionary<int, int> Benchmarks { get; init; }

    /// <summary>In science, technology, engineering or mathematics.</summary>
    public required int Stem { get; init; }

    /// <summary>That cost the school nothing.</summary>
    public required int Free { get; init; }

    /// <summary>By access feature.</summary>
    public required IReadOnlyDictionary<AccessFeatures, int> Access { get; init; }

    /// <summary>By what a provider's slot holds.</summary>
    public required IReadOnlyDictionary<ProviderContent, int> Content { get; init; }
}
