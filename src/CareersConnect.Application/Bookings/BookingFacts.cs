using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Application.Bookings;

/// <summary>A booking with the names that belong to it, as one side may read it. Nobody's e-mail address or telephone number is in it.</summary>
public sealed partial record BookingFacts
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

    /// <summary>For whom: pupils, parents or staff.</summary>
    public required OfferAudience Audience { get; init; }

    /// <summary>For which year groups, or for whose parents; of no meaning for staff.</summary>
    public required YearGroups YearGroups { get; init; }

    /// <summary>How many people.</summary>
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

    /// <summary>The organisation that gives it.</summary>
    public required OrganisationId GiverId { get; init; }

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

    /// <summary>What they will be able to say or do afterwards.</summary>
    public required IReadOnlyList<string> LearningOutcomes { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required IReadOnlyList<BookingHappening> History { get; init; }
}
