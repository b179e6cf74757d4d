using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Encounters;

/// <summary>What took place: for which year groups and how many pupils. The evidence of a school is counted from these, and from nothing else.</summary>
public sealed partial class Encounter : AggregateRoot
{
    private Encounter()
    {
    }

    /// <summary>Records that a booking took place.</summary>
    /// <param name="booking">The booking, completed.</param>
    /// <param name="giver">Who came or hosted.</param>
    /// <param name="audience">For whom it was.</param>
    /// <param name="content">Which of the four provider access items were given.</param>
    /// <param name="came">How many came, by group; the year groups of the booking, at least one pupil in all.</param>
    /// <param name="recordedBy">Who says so.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="moreCame">Whether it was said that more came than were booked: without that, more are refused.</param>
    /// <exception cref="RuleBrokenException">Nobody came, a number is negative, absurd or more than the group has, more came than were booked, or a year group is not of the booking.</exception>
    public Encounter(Booking booking, Giver giver, OfferAudience audience, ProviderContent content, IReadOnlyList<Came> came, PersonId recordedBy, DateTime now, bool moreCame = false)
    {
        Id = EncounterId.New();
        (SchoolId, BookingId, YearGroups, Invited) = (booking.SchoolId, booking.Id, booking.YearGroups, booking.Pupils);
        (OrganisationId, OrganisationName, OrganisationKinds) = (giver.Id, giver.Name, giver.Kinds);
        (Day, AcademicYearStart) = (booking.Day, AcademicYear.Of(booking.Day).StartYear);
        (ActivityType, Title, Mode, Audience, ProviderContent) = (booking.ActivityType, booking.Title, booking.Mode, audience, content);
        Minutes = (int)(booking.EndsAt - booking.StartsAt).TotalMinutes;
        (RecordedBy, RecordedAt) = (recordedBy, now);
        Attend(came, moreCame ? int.MaxValue : Invited);
        Raise(new EncounterRecorded(Id));
    }

    /// <summary>The key.</summary>
    public EncounterId Id { get; private set; }

    /// <summary>The school whose pupils took part.</summary>
    public SchoolId SchoolId { get; private set; }

    /// <summary>The booking that it came from; one encounter each. Null when it was arranged elsewhere.</summary>
    public BookingId? BookingId { get; private set; }

    /// <summary>Who came or hosted; null when it was arranged elsewhere with somebody who is not here.</summary>
    public OrganisationId? OrganisationId { get; private set; }

    /// <summary>Who came or hosted, by name, as it was then.</summary>
    public string OrganisationName { get; private set; } = "";

    /// <summary>What that organisation was then: only an employer's counts towards benchmark 5, only a provider's towards benchmark 7.</summary>
    public OrganisationKinds OrganisationKinds { get; private set; }

    /// <summary>For which year groups it was booked.</summary>
    public YearGroups YearGroups { get; private set; }

    /// <summary>How many pupils it was booked for.</summary>
    public int Invited { get; private set; }

    /// <summary>The day in England.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The calendar year in which its school year started: 2026 for 2026/27.</summary>
    public int AcademicYearStart { get; private set; }

    /// <summary>The kind of activity.</summary>
    public ActivityTypeId ActivityType { get; private set; }

    /// <summary>What it was called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>How they met.</summary>
    public DeliveryModes Mode { get; private set; }

    /// <summary>For whom; only pupils count towards benchmarks.</summary>
    public OfferAudience Audience { get; private set; }

    /// <summary>How long it took, minutes.</summary>
    public int Minutes { get; private set; }

    /// <summary>Which of the four provider access items were given.</summary>
    public ProviderContent ProviderContent { get; private set; }

    /// <summary>Who recorded it.</summary>
    public PersonId RecordedBy { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>The benchmarks that it counts towards, 4 to 7.</summary>
    public IReadOnlyList<int> Benchmarks => CountsTowards.Benchmarks(ActivityType, OrganisationKinds, Audience);

    /// <summary>Why it counts towards no benchmark; null when it does.</summary>
    public string? WhyNone => CountsTowards.WhyNone(ActivityType, OrganisationKinds, Audience);
}
