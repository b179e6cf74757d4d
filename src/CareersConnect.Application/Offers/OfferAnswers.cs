using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Offers;

/// <summary>A part of the form, a page of the guided form. The one-page form asks all of them.</summary>
[Flags]
public enum OfferPart
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>What pupils will do, and which pupils.</summary>
    What = 1,

    /// <summary>Where, how and when they meet, and who comes.</summary>
    Where = 2,

    /// <summary>Everything.</summary>
    All = What | Where,
}

/// <summary>When schools can have it, as the guided form asks.</summary>
public enum WhenAnswer
{
    /// <summary>On days that are agreed each time.</summary>
    ByArrangement = 1,

    /// <summary>On dates that are set aside.</summary>
    SetDates = 2,
}

/// <summary>The answers of the form as they are typed: what is not answered is null or empty. Names are those of <see cref="OfferDetails"/>, so that each fault finds its field.</summary>
public partial class OfferAnswers
{
    /// <summary>The heading.</summary>
    public string? Title { get; set; }

    /// <summary>What pupils will do.</summary>
    public string? Description { get; set; }

    /// <summary>Learning outcomes picked from the examples.</summary>
    public List<string> Outcomes { get; set; } = [];

    /// <summary>Learning outcomes in their own words, one a line.</summary>
    public string? LearningOutcomes { get; set; }

    /// <summary>For which year groups.</summary>
    public List<YearGroup> YearGroups { get; set; } = [];

    /// <summary>The smallest group, pupils.</summary>
    public int? MinimumPupils { get; set; }

    /// <summary>The largest group, pupils.</summary>
    public int? MaximumPupils { get; set; }

    /// <summary>How long, minutes.</summary>
    public int? DurationMinutes { get; set; }

    /// <summary>Which of the four provider access items are given.</summary>
    public List<ProviderContent> ProviderContent { get; set; } = [];

    /// <summary>School subjects, by slug.</summary>
    public List<string> Subjects { get; set; } = [];

    /// <summary>What is done so that everybody can take part.</summary>
    public List<AccessFeatures> Access { get; set; } = [];

    /// <summary>More about access.</summary>
    public string? AccessNote { get; set; }

    /// <summary>The language spoken.</summary>
    public string? Language { get; set; }

    /// <summary>What the school pays, in pounds: "12" or "12.50"; empty is free.</summary>
    public string? CostPence { get; set; }

    /// <summary>What the cost is for.</summary>
    public string? CostNote { get; set; }

    /// <summary>How they can meet.</summary>
    public List<DeliveryModes> Modes { get; set; } = [];

    /// <summary>Who goes where when in person.</summary>
    public MeetingPlace? Place { get; set; }

    /// <summary>Where the volunteer sets out from, or where the workplace is.</summary>
    public string? Postcode { get; set; }

    /// <summary>How far the volunteer travels, miles; empty is anywhere in England.</summary>
    public int? TravelMiles { get; set; }

    /// <summary>When schools can have it; asked by the guided form only.</summary>
    public WhenAnswer? When { get; set; }

    /// <summary>Days of the week by arrangement; none when there are only set dates.</summary>
    public List<Weekdays> ArrangementDays { get; set; } = [];

    /// <summary>First day by arrangement.</summary>
    public DateOnly? ArrangementFrom { get; set; }

    /// <summary>Last day by arrangement.</summary>
    public DateOnly? ArrangementUntil { get; set; }

    /// <summary>How a place is taken.</summary>
    public BookingWay BookingWay { get; set; } = BookingWay.AskFirst;

    /// <summary>Days of notice.</summary>
    public int? NoticeDays { get; set; }

    /// <summary>Who comes or hosts; empty is decided later.</summary>
    public Guid? VolunteerId { get; set; }
}
