namespace CareersConnect.Web.Api;

/// <summary>What fits a request.</summary>
internal sealed record ApiMatches
{
    /// <summary>What people call the request: R-7K3M9Q.</summary>
    public required string Request { get; init; }

    /// <summary>open, matched, booked, closed. Only what is open or matched has matches.</summary>
    public required string Status { get; init; }

    /// <summary>How many offers fit that were not asked yet.</summary>
    public required int Total { get; init; }

    /// <summary>Whether that is all of them; otherwise there are at least so many.</summary>
    public required bool TotalIsAll { get; init; }

    /// <summary>The best of them, at most 50, best first.</summary>
    public required IReadOnlyList<ApiMatch> Items { get; init; }

    /// <summary>What one change of the request would add.</summary>
    public required IReadOnlyList<ApiChange> Changes { get; init; }

    /// <summary>Why nothing fits, or nothing that counts towards the benchmark; absent when something does.</summary>
    public ApiWhyNothing? WhyNothing { get; init; }
}

/// <summary>An offer that fits.</summary>
internal sealed record ApiMatch
{
    /// <summary>1 is the best.</summary>
    public required int Rank { get; init; }

    /// <summary>The sum of the reasons' points. It orders the matches of one request and means nothing beside another.</summary>
    public required int Score { get; init; }

    /// <summary>The offer's key.</summary>
    public required Guid OfferId { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The address of its page.</summary>
    public required string Url { get; init; }

    /// <summary>Who gives it.</summary>
    public required string Organisation { get; init; }

    /// <summary>The day that would be asked for.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When the date starts that they set aside for that day, UTC; absent by arrangement.</summary>
    public DateTime? StartsAt { get; init; }

    /// <summary>in-person, hybrid, live-online.</summary>
    public required string Way { get; init; }

    /// <summary>How many of the pupils would be asked for at once.</summary>
    public required int Pupils { get; init; }

    /// <summary>Whether the date is booked at once, without an answer.</summary>
    public required bool BooksAtOnce { get; init; }

    /// <summary>Why it ranks here: the gap first, then the strongest, cautions last. Nothing else ranks it.</summary>
    public required IReadOnlyList<ApiReason> Reasons { get; init; }
}

/// <summary>One reason, as data and in words; which values it has depends on its kind, and absent ones do not apply.</summary>
internal sealed record ApiReason
{
    /// <summary>gap, distance, date, subject, outcome, breadth, reliability, feedback, fairness, split, setting, cold-spot.</summary>
    public required string Kind { get; init; }

    /// <summary>In plain words, as the page says it.</summary>
    public required string Words { get; init; }

    /// <summary>What it adds to the score; below 0 for what speaks against.</summary>
    public required int Points { get; init; }

    /// <summary>gap: closes, one-more, counts-as-asked, wrong-benchmark, counts-towards-none.</summary>
    public string? Standing { get; init; }

    /// <summary>gap: the benchmark.</summary>
    public int? Benchmark { get; init; }

    /// <summary>gap: the year groups of the request.</summary>
    public IReadOnlyList<int>? YearGroups { get; init; }

    /// <summary>gap: for how many pupils it closes it.</summary>
    public int? PupilsClosed { get; init; }

    /// <summary>gap: how many of the request's pupils miss it and have nothing agreed.</summary>
    public int? PupilsMissing { get; init; }

    /// <summary>gap: how many have it agreed already.</summary>
    public int? PupilsBooked { get; init; }

    /// <summary>distance: straight miles, to one decimal; absent live online.</summary>
    public double? Miles { get; init; }

    /// <summary>distance: whether the pupils travel.</summary>
    public bool? PupilsTravel { get; init; }

    /// <summary>distance: whether it can be met live online as well.</summary>
    public bool? OrOnline { get; init; }

    /// <summary>date: the day. cold-spot: the last day of the priority.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>date: on how many other days it is free.</summary>
    public int? OtherDays { get; init; }

    /// <summary>date: the days of the week by arrangement: monday to friday; absent for a set date.</summary>
    public IReadOnlyList<string>? ArrangementDays { get; init; }

    /// <summary>subject: those in common.</summary>
    public IReadOnlyList<string>? Subjects { get; init; }

    /// <summary>outcome: the offer's own words.</summary>
    public IReadOnlyList<string>? Outcomes { get; init; }

    /// <summary>breadth: in what they are the first that pupils meet: self-employed, stem, a size, a sector.</summary>
    public IReadOnlyList<string>? FirstOf { get; init; }

    /// <summary>breadth: how often pupils met them this school year. fairness: how often they were asked this term. reliability: how often they did not come.</summary>
    public int? Times { get; init; }

    /// <summary>reliability: how many asks they answered.</summary>
    public int? Answered { get; init; }

    /// <summary>reliability: of how many. feedback: how many schools said something.</summary>
    public int? Of { get; init; }

    /// <summary>feedback: the average of 1 to 5.</summary>
    public decimal? Average { get; init; }

    /// <summary>split: the largest group.</summary>
    public int? Largest { get; init; }

    /// <summary>split: how many groups.</summary>
    public int? Groups { get; init; }
}
