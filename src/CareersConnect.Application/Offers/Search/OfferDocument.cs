using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers.Search;

/// <summary>All that an index knows of one offer that may be found. It is made in one place, <see cref="OfferDocuments"/>, from the database, which is the truth.</summary>
public sealed record OfferDocument
{
    private static readonly DateTime FirstMinute = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The offer.</summary>
    public required OfferId Id { get; init; }

    /// <summary>Who gives it.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>What weighs most.</summary>
    public required string Title { get; init; }

    /// <summary>The name of whoever gives it.</summary>
    public required string Organisation { get; init; }

    /// <summary>The kind of activity in words: "Careers talk".</summary>
    public required string Kind { get; init; }

    /// <summary>What pupils will do.</summary>
    public required string Description { get; init; }

    /// <summary>What they take away, one a line.</summary>
    public string Outcomes { get; init; } = "";

    /// <summary>Names of its subjects and of its organisation's sectors, its language where that is not English, and what it says of access, one a line.</summary>
    public string Topics { get; init; } = "";

    /// <summary>Where they are.</summary>
    public string Town { get; init; } = "";

    /// <summary>The kind of activity.</summary>
    public required ActivityTypeId ActivityType { get; init; }

    /// <summary>For whom.</summary>
    public required YearGroups YearGroups { get; init; }

    /// <summary>Pupils, parents or staff.</summary>
    public OfferAudience Audience { get; init; } = OfferAudience.Pupils;

    /// <summary>All ways in which it can be given.</summary>
    public required MeetingWays Ways { get; init; }

    /// <summary>Where they set out from, or where their place is; null when they only meet online.</summary>
    public GridPoint? Location { get; init; }

    /// <summary>How far they travel to a school, in miles; null for any distance.</summary>
    public int? TravelMiles { get; init; }

    /// <summary>What it is adapted for.</summary>
    public AccessFeatures Access { get; init; }

    /// <summary>What a provider's slot holds.</summary>
    public ProviderContent Content { get; init; }

    /// <summary>How large the organisation is; null when it was never asked (a provider).</summary>
    public EmployerSize? Size { get; init; }

    /// <summary>Whether it is one person working for themselves.</summary>
    public bool SelfEmployed { get; init; }

    /// <summary>Whether their work is in science, technology, engineering or mathematics.</summary>
    public bool Stem { get; init; }

    /// <summary>Whether it costs the school nothing.</summary>
    public bool Free { get; init; } = true;

    /// <summary>The language that it is given in.</summary>
    public string Language { get; init; } = OfferDetails.UsualLanguage;

    /// <summary>The benchmarks, 4 to 7, that it counts towards when this organisation gives it; rising.</summary>
    public IReadOnlyList<int> Benchmarks { get; init; } = [];

    /// <summary>Slugs of the organisation's sectors.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Slugs of subjects.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>When it was first published, UTC.</summary>
    public DateTime PublishedAt { get; init; } = FirstMinute;

    /// <summary>The minute of its publication, from the start of 2020 on: what the newest are ordered by.</summary>
    public int PublishedMinute => (int)((PublishedAt - FirstMinute).Ticks / TimeSpan.TicksPerMinute);

    /// <summary>How many days before, at the latest, it is asked for.</summary>
    public required int NoticeDays { get; init; }

    /// <summary>The days with a place left, each once.</summary>
    public IReadOnlyList<DateOnly> FreeDays { get; init; } = [];

    /// <summary>The days of the week on which it can be arranged.</summary>
    public Weekdays ArrangementDays { get; init; }

    /// <summary>From when on it can be arranged, or null.</summary>
    public DateOnly? ArrangementFrom { get; init; }

    /// <summary>Until when it can be arranged, or null.</summary>
    public DateOnly? ArrangementUntil { get; init; }
}
