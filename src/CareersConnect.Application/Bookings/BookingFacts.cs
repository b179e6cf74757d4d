using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Application.Bookings;

/// <summary>A booking with the names that belong to it, as one side may read it. Nobody's e-mail address or telephone number is in it.</summary>
public sealed record BookingFacts
{
    /// <summary>The side that reads.</summary>
    public required Side Reader { get; init; }

    /// <summary>Who reads, by name; empty when it is nobody in particular.</summary>
    public string ReaderName { get; init; } = "";

    /// <summary>The booking.</summary>
    public required BookingId Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Reference { get; init; }

    /// <summary>Where it stands.</summary>
    public required BookingStatus Status { get; init; }

    /// <summary>Rises with each change that a calendar must learn.</summary>
    public required int CalendarSequence { get; init; }

    /// <summary>The kind of activity.</summary>
    public required ActivityTypeId ActivityType { get; init; }

    /// <summary>The offer.</summary>
    public required OfferId OfferId { get; init; }

    /// <summary>The request that it answers, or null.</summary>
    public RequestId? RequestId { get; init; }

    /// <summary>The offer's title, as it was when asked.</summary>
    public required string Title { get; init; }

    /// <summary>When it starts, UTC.</summary>
    public required DateTime StartsAt { get; init; }

    /// <summary>When it ends, UTC.</summary>
    public required DateTime EndsAt { get; init; }

    /// <summary>For which year groups.</summary>
    public required YearGroups YearGroups { get; init; }

    /// <summary>How many pupils.</summary>
    public required int Pupils { get; init; }

    /// <summary>How they meet.</summary>
    public required DeliveryModes Mode { get; init; }

    /// <summary>Who travels when they meet in person.</summary>
    public required MeetingPlace Place { get; init; }

    /// <summary>Where they meet, in a line.</summary>
    public required string Where { get; init; }

    /// <summary>Miles between the two, or null.</summary>
    public double? Miles { get; init; }

    /// <summary>The member of staff who is present throughout; empty while not named.</summary>
    public required string NamedStaff { get; init; }

    /// <summary>The school's words to the other side.</summary>
    public required string Message { get; init; }

    /// <summary>What both agreed that it is for, or else the school's words.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whether the school waits for others' answers to the same request too.</summary>
    public required bool AskedOthers { get; init; }

    /// <summary>The last day for an answer.</summary>
    public required DateOnly ReplyBy { get; init; }

    /// <summary>Another time that waits for an answer, or null.</summary>
    public ProposedTime? Proposal { get; init; }

    /// <summary>Who gives it.</summary>
    public required string GiverName { get; init; }

    /// <summary>What the giver is: an employer, a provider, or both.</summary>
    public required OrganisationKinds GiverKinds { get; init; }

    /// <summary>Whether the giver takes part, is suspended by the hub, or is closed.</summary>
    public required Standing GiverStanding { get; init; }

    /// <summary>Whether the giver takes part.</summary>
    public bool GiverTakesPart => GiverStanding == Standing.Active;

    /// <summary>Who comes or hosts, or null.</summary>
    public required VolunteerId? VolunteerId { get; init; }

    /// <summary>Who comes or hosts, by name; empty while not named.</summary>
    public required string VolunteerName { get; init; }

    /// <summary>What that person does.</summary>
    public required string VolunteerJob { get; init; }

    /// <summary>The school.</summary>
    public required string SchoolName { get; init; }

    /// <summary>The school's address in a line.</summary>
    public required string SchoolAddress { get; init; }

    /// <summary>Who of the school asked.</summary>
    public required string AskedByName { get; init; }

    /// <summary>What pupils will be able to say or do afterwards.</summary>
    public required IReadOnlyList<string> LearningOutcomes { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required IReadOnlyList<BookingHappening> History { get; init; }

    /// <summary>Whether it is a date that was set aside and that the school booked at once, so that the giver did nothing.</summary>
    public bool BookedAtOnce => History.Any(entry => entry.IsAtOnce);

    /// <summary>The latest thing that changed where it stands.</summary>
    public BookingHappening LatestStatus => History.Last(entry => entry.What == BookingChange.Status);

    /// <summary>The move by which the other side set the time that stands now, or null.</summary>
    public BookingHappening? MovedByOther => IsAgreed && History.LastOrDefault(entry => entry.What == BookingChange.Time) is { } move && move.BySide != Reader ? move : null;

    /// <summary>Whether an answer is waited for.</summary>
    public bool AwaitsAnswer => Status is BookingStatus.Requested or BookingStatus.Countered;

    /// <summary>Whether it ended without taking place: nobody comes to anybody.</summary>
    public bool CameToNothing => Status is BookingStatus.Declined or BookingStatus.Withdrawn or BookingStatus.Expired or BookingStatus.Cancelled;

    /// <summary>Whether a yes stands and the day is still to come or to be recorded.</summary>
    public bool IsAgreed => Status is BookingStatus.Accepted or BookingStatus.Confirmed;

    /// <summary>The side whose turn it is to answer, or null.</summary>
    public Side? Awaited => Status switch
    {
        BookingStatus.Requested => Side.Giver,
        BookingStatus.Countered => Proposal?.By == Side.Giver ? Side.School : Side.Giver,
        _ => null,
    };

    /// <summary>The day in England.</summary>
    public DateOnly Day => StartsAt.DayInEngland();

    /// <summary>The name of the side that does not read.</summary>
    public string OtherName => Reader == Side.School ? GiverName : SchoolName;

    /// <summary>What kind of activity it is, in words.</summary>
    public string ActivityName => ActivityTypes.Find(ActivityType)?.Name ?? ActivityType.Value;
}

/// <summary>Another time that one side proposed.</summary>
public sealed record ProposedTime(DateTime StartsAt, DateTime EndsAt, Side By, string Message);

/// <summary>One thing that happened, as a side may read it.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="ByName">Who, by name.</param>
/// <param name="BySide">On which side.</param>
/// <param name="What">What it is about.</param>
/// <param name="From">The status before; null for the first.</param>
/// <param name="To">The status after.</param>
/// <param name="Reason">Why, in the words for this reader; may be empty.</param>
/// <param name="Note">Words that were added; may be empty.</param>
/// <param name="WasAt">When it was to start before a move, UTC; null when it did not move.</param>
public sealed record BookingHappening(DateTime At, string ByName, Side BySide, BookingChange What, BookingStatus? From, BookingStatus To, string Reason, string Note, DateTime? WasAt)
{
    /// <summary>Whether a date that was set aside was booked by this.</summary>
    public bool IsAtOnce => BySide == Side.School && From == BookingStatus.Requested && To is (BookingStatus.Accepted or BookingStatus.Confirmed);
}
