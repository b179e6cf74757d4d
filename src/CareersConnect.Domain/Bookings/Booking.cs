using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Domain.Bookings;

/// <summary>A place or a session agreed between a school and an employer or provider, from the first ask to the day, with a history that is only ever added to.</summary>
public sealed partial class Booking : AggregateRoot
{
    /// <summary>Characters of a message or a note.</summary>
    public const int NoteLimit = 2000;

    /// <summary>Characters of the name of the member of staff who is present throughout.</summary>
    public const int StaffNameLimit = 120;

    /// <summary>Days that the other side has to answer, unless the school says otherwise.</summary>
    public const int ReplyDays = 7;

    private Booking()
    {
    }

    internal Booking(Offer offer, AskingSchool school, Ask ask, DateTime startsAt, Actor asker, PersonId askedBy, DateTime now)
    {
        (Id, Reference, CreatedAt, AskedBy) = (BookingId.New(), Kernel.Reference.Draw('B'), now, askedBy);
        (OfferId, OrganisationId, VolunteerId) = (offer.Id, offer.OrganisationId, offer.VolunteerId);
        (ActivityType, Title) = (offer.ActivityType, offer.Title);
        (SchoolId, RequestId, SessionId) = (school.Id, ask.RequestId, ask.SessionId);
        (YearGroups, Pupils, Mode, NamedStaff, Message) = (ask.YearGroups, ask.Pupils, ask.Mode, ask.NamedStaff.Trim(), ask.Message.Trim());
        Places = ask.SessionId is null ? 0 : offer.PlacesFor(ask.Pupils);
        (StartsAt, EndsAt) = (startsAt, startsAt.AddMinutes(offer.DurationMinutes));
        ReplyBy = Earlier(ask.ReplyBy ?? now.DayInEngland().AddDays(ReplyDays), startsAt.DayInEngland().AddDays(-1));
        Move(BookingStatus.Requested, asker, "", Message, now);
    }

    /// <summary>The key; also what a calendar knows it by.</summary>
    public BookingId Id { get; private set; }

    /// <summary>What people call it: B-7K3M9Q.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>What was asked for.</summary>
    public OfferId OfferId { get; private set; }

    /// <summary>Who gives it.</summary>
    public OrganisationId OrganisationId { get; private set; }

    /// <summary>Which school.</summary>
    public SchoolId SchoolId { get; private set; }

    /// <summary>The request that it answers, or null.</summary>
    public RequestId? RequestId { get; private set; }

    /// <summary>The date of the offer that it takes places of; null when it is by arrangement.</summary>
    public SessionId? SessionId { get; private set; }

    /// <summary>Places that it takes of that date, once somebody said yes.</summary>
    public int Places { get; private set; }

    /// <summary>The kind of activity, as it was when asked.</summary>
    public ActivityTypeId ActivityType { get; private set; }

    /// <summary>The offer's title, as it was when asked.</summary>
    public string Title { get; private set; } = "";

    /// <summary>For which year groups, or for whose parents; those of the offer when it is for staff.</summary>
    public YearGroups YearGroups { get; private set; }

    /// <summary>How many people: pupils, parents or staff, as the offer says.</summary>
    public int Pupils { get; private set; }

    /// <summary>How they meet: one way.</summary>
    public DeliveryModes Mode { get; private set; }

    /// <summary>When it starts, UTC.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>When it ends, UTC.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>The day in England; kept as a column, since lists go by it.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The member of the school's staff who is present throughout; empty while not named.</summary>
    public string NamedStaff { get; private set; } = "";

    /// <summary>The volunteer who comes or hosts, or null while not named.</summary>
    public VolunteerId? VolunteerId { get; private set; }

    /// <summary>The school's words to the other side.</summary>
    public string Message { get; private set; } = "";

    /// <summary>The last day for an answer.</summary>
    public DateOnly ReplyBy { get; private set; }

    /// <summary>Where it stands.</summary>
    public BookingStatus Status { get; private set; }

    /// <summary>Whether the hub stopped its giver after it was agreed, and has not reinstated them: then the school was told, and is told when that is over.</summary>
    public bool IsInDoubt { get; private set; }

    /// <summary>Another time that waits for an answer, or null.</summary>
    public Proposal? Proposal { get; private set; }

    /// <summary>Rises by one with each change that a calendar must learn (RFC 5546 s2.1.4).</summary>
    public int CalendarSequence { get; private set; }

    /// <summary>When it was asked, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>The member of the school who asked.</summary>
    public PersonId AskedBy { get; private set; }

    /// <summary>Whether an answer is waited for.</summary>
    public bool AwaitsAnswer => Status is BookingStatus.Requested or BookingStatus.Countered;

    /// <summary>Whether a yes stands and the day is still to come or to be recorded.</summary>
    public bool IsAgreed => Status is BookingStatus.Accepted or BookingStatus.Confirmed;

    /// <summary>The side whose turn it is to answer, or null.</summary>
    public Side? Awaited => Status switch
    {
        BookingStatus.Requested => Side.Giver,
        BookingStatus.Countered => Proposal!.By == Side.Giver ? Side.School : Side.Giver,
        _ => null,
    };
}
