namespace CareersConnect.Web.Api;

/// <summary>Offers that fit a search.</summary>
/// <param name="Total">How many fit, on all pages.</param>
/// <param name="Items">Those of this page, in order.</param>
/// <param name="Facets">For each filter, by its parameter's name, how many offers each of its values would show; every filter is counted as if it were not set itself.</param>
/// <param name="Place">The place that distances are measured from; absent for anywhere.</param>
/// <param name="Next">The address of the next page; absent on the last.</param>
internal sealed record ApiOffers(int Total, IReadOnlyList<ApiOffer> Items, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Facets, string? Place, string? Next)
{
    /// <summary>Filters that were read from the words; absent when none was.</summary>
    public IReadOnlyList<ApiReadFilter>? Read { get; init; }

    /// <summary>Words that no offer has, and what was looked for in their place; absent when there are none.</summary>
    public IReadOnlyList<ApiCorrection>? Corrected { get; init; }

    /// <summary>Only when no offer has all of the words: how many of them these have.</summary>
    public ApiFewerWords? Fewer { get; init; }
}

/// <summary>A filter that was read from the words; in quotation marks they are looked for as words.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Parameter">The parameter that it was read as.</param>
/// <param name="Values">Its values.</param>
internal sealed record ApiReadFilter(string Typed, string Parameter, IReadOnlyList<string> Values);

/// <summary>A word that was taken for mistyped.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Taken">What was looked for.</param>
internal sealed record ApiCorrection(string Typed, string Taken);

/// <summary>How many of the words what was found has.</summary>
/// <param name="Having">Each has so many.</param>
/// <param name="Of">So many were typed.</param>
/// <param name="Unknown">Those that no offer has.</param>
internal sealed record ApiFewerWords(int Having, int Of, IReadOnlyList<string> Unknown);

/// <summary>One offer.</summary>
internal sealed record ApiOffer
{
    /// <summary>Its key, for good.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The beginning of what pupils will do, around the words that were looked for.</summary>
    public required string Summary { get; init; }

    /// <summary>The address of its page.</summary>
    public required string Url { get; init; }

    /// <summary>The kind of activity, as the parameter says it.</summary>
    public required string Kind { get; init; }

    /// <summary>pupils, parents or staff.</summary>
    public required string Audience { get; init; }

    /// <summary>0 is Reception, 1 to 14 the years.</summary>
    public required IReadOnlyList<int> YearGroups { get; init; }

    /// <summary>school, workplace, online: the ways in which it can reach the place.</summary>
    public required IReadOnlyList<string> Where { get; init; }

    /// <summary>How far, in a straight line, to one decimal; absent without a place or when it is only online.</summary>
    public double? Miles { get; init; }

    /// <summary>The first day on which it can take place.</summary>
    public required DateOnly NextDay { get; init; }

    /// <summary>The days to come with a place left.</summary>
    public required IReadOnlyList<DateOnly> FreeDays { get; init; }

    /// <summary>The days of the week on which it can be arranged: monday to friday.</summary>
    public required IReadOnlyList<string> ArrangementDays { get; init; }

    /// <summary>The largest group.</summary>
    public required int MaximumPupils { get; init; }

    /// <summary>How long it takes.</summary>
    public required int DurationMinutes { get; init; }

    /// <summary>What the school pays.</summary>
    public required int CostPence { get; init; }

    /// <summary>Who gives it.</summary>
    public required ApiGiver Organisation { get; init; }
}

/// <summary>Who gives an offer.</summary>
/// <param name="Name">The name.</param>
/// <param name="Town">Where they are.</param>
/// <param name="Size">under-10, 10-249 or 250-plus; absent when nobody asked.</param>
/// <param name="SelfEmployed">Whether it is one person working for themselves.</param>
internal sealed record ApiGiver(string Name, string? Town, string? Size, bool SelfEmployed);

/// <summary>A school of the register.</summary>
internal sealed record ApiSchool
{
    /// <summary>Six figures.</summary>
    public required string Urn { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its kind, in the register's words.</summary>
    public string? Type { get; init; }

    /// <summary>Its phase: secondary, all-through ...</summary>
    public required string Phase { get; init; }

    /// <summary>Whether it is open.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>0 is Reception, 1 to 14 the years.</summary>
    public required IReadOnlyList<int> YearGroups { get; init; }

    /// <summary>The local authority's number.</summary>
    public required string LocalAuthorityCode { get; init; }

    /// <summary>The local authority's name.</summary>
    public string? LocalAuthority { get; init; }

    /// <summary>Its town.</summary>
    public string? Town { get; init; }

    /// <summary>Its postcode.</summary>
    public string? Postcode { get; init; }

    /// <summary>Metres east on the national grid.</summary>
    public int? Easting { get; init; }

    /// <summary>Metres north on the national grid.</summary>
    public int? Northing { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double? Longitude { get; init; }

    /// <summary>Its website.</summary>
    public string? Website { get; init; }

    /// <summary>The school that took its place.</summary>
    public string? SuccessorUrn { get; init; }
}
