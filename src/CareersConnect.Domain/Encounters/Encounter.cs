using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Encounters;

/// <summary>What took place: for which year groups and how many pupils. The evidence of a school is counted from these, and from nothing else.</summary>
public sealed class Encounter : AggregateRoot
{
    private readonly List<Attendance> _attendance = [];

    private Encounter()
    {
    }

    /// <summary>Records that a booking took place.</summary>
    /// <param name="booking">The booking, completed.</param>
    /// <param name="organisationName">Who came or hosted, by name, as it was then.</param>
    /// <param name="audience">For whom it was.</param>
    /// <param name="content">Which of the four provider access items were given.</param>
    /// <param name="attended">How many came, by year group; the year groups of the booking, at least one pupil in all.</param>
    /// <param name="recordedBy">Who says so.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">Nobody came, a number is negative or absurd, or a year group is not of the booking.</exception>
    public Encounter(
        Booking booking, string organisationName, OfferAudience audience, ProviderContent content, IReadOnlyDictionary<YearGroup, int> attended, PersonId recordedBy, DateTime now)
    {
        Id = EncounterId.New();
        (SchoolId, BookingId, OrganisationId, OrganisationName) = (booking.SchoolId, booking.Id, booking.OrganisationId, organisationName);
        (Day, AcademicYearStart) = (booking.Day, AcademicYear.Of(booking.Day).StartYear);
        (ActivityType, Title, Mode, Audience, ProviderContent) = (booking.ActivityType, booking.Title, booking.Mode, audience, content);
        Minutes = (int)(booking.EndsAt - booking.StartsAt).TotalMinutes;
        (RecordedBy, RecordedAt) = (recordedBy, now);
        Attend(booking.YearGroups, attended);
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

    /// <summary>How many came, by year group.</summary>
    public IReadOnlyList<Attendance> Attendance => _attendance;

    private void Attend(YearGroups booked, IReadOnlyDictionary<YearGroup, int> attended)
    {
        foreach (var (year, pupils) in attended.OrderBy(pair => pair.Key))
        {
            if (!booked.Contains(year))
            {
                throw new RuleBrokenException($"This was booked for {booked.InWords()}. Enter numbers for these.", "Attended");
            }

            if (pupils is < 0 or > Offer.PupilLimit)
            {
                throw new RuleBrokenException($"Enter how many pupils of {year.InWords()} came, 0 to {Offer.PupilLimit}.", "Attended");
            }

            if (pupils > 0)
            {
                _attendance.Add(new Attendance(year, pupils));
            }
        }

        if (_attendance.Count == 0)
        {
            throw new RuleBrokenException("Enter how many pupils came. If nobody did, say that it did not take place.", "Attended");
        }
    }
}
