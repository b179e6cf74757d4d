using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using CareersConnect.Infrastructure.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Seeding;

/// <summary>A whole hub of demo data, as `seed` makes it unless it is told otherwise.</summary>
[Trait("Kind", "Long")]
public sealed class HubOfDemoDataTests(HubOfDemoDataTests.Hub hub) : IClassFixture<HubOfDemoDataTests.Hub>
{
    private static readonly DateOnly Today = new(2027, 1, 11);
    private static readonly AcademicYear Year = AcademicYear.Of(Today);

    /// <summary>The hub, made once.</summary>
    public sealed class Hub : IAsyncLifetime
    {
        internal DemoData Data { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Data = await DemoData.OfAsync(new SeedOptions(120, 1500, 1, Today));

        public ValueTask DisposeAsync()
        {
            Data.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task It_is_as_large_as_a_hub_is_and_as_various()
    {
        await using var db = hub.Data.Open();
        var offers = await db.Offers.AsNoTracking().Include(offer => offer.Sessions).ToListAsync(TestContext.Current.CancellationToken);
        var organisations = await db.Organisations.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(120, await db.Schools.CountAsync(TestContext.Current.CancellationToken));
        Assert.True(organisations.Count(one => one.Kinds.HasFlag(OrganisationKinds.Employer)) >= 250);
        Assert.True(organisations.Count(one => one.Kinds.HasFlag(OrganisationKinds.Provider)) >= 40);
        Assert.Contains(organisations, one => one.Kinds == (OrganisationKinds.School | OrganisationKinds.Provider) && offers.Exists(offer => offer.OrganisationId == one.Id));
        Assert.Equal(Enum.GetValues<EmployerSize>().Cast<EmployerSize?>(), organisations.Where(one => one.Facts is not null).Select(one => (EmployerSize?)one.Facts!.Size).Distinct().Order());
        Assert.All(Enum.GetValues<Verification>(), tier => Assert.Contains(organisations, one => one.Verification == tier));

        Assert.True(offers.Count(offer => Year.Contains(offer.CreatedAt.DayInEngland())) >= 1500);
        Assert.All(ActivityTypes.Offered, type => Assert.Contains(offers, offer => offer.ActivityType == type.Id && offer.Status == OfferStatus.Published && offer.Sessions.Count > 0));
        Assert.All(Enum.GetValues<OfferStatus>().Where(status => status != OfferStatus.Submitted), status => Assert.Contains(offers, offer => offer.Status == status));
        Assert.All(Enum.GetValues<OfferAudience>(), audience => Assert.Contains(offers, offer => offer.Audience == audience));
        Assert.Contains(offers, offer => offer.CostPence > 0);
        Assert.Contains(offers, offer => offer.Language != "English");
        Assert.Contains(offers, offer => offer.AccessNote.Length > 0);
        Assert.Contains(offers, offer => offer.TravelMiles >= 100);
        Assert.True(offers.Select(offer => offer.Description).Distinct(StringComparer.Ordinal).Count() > offers.Count * 8 / 10);
    }

    [Fact]
    public async Task Dates_are_school_days_of_the_year_and_none_is_overbooked()
    {
        await using var db = hub.Data.Open();
        var sessions = await db.Sessions.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(sessions, session => Assert.True(SchoolTerms.IsSchoolDay(session.Day), $"{session.Day} is no school day"));
        Assert.All(sessions, session => Assert.True(Year.Contains(session.Day) || new AcademicYear(Year.StartYear - 1).Contains(session.Day)));
        Assert.All(sessions, session => Assert.InRange(session.Taken, 0, session.Capacity));
        BookingStatus[] holding = [BookingStatus.Accepted, BookingStatus.Confirmed, BookingStatus.Completed, BookingStatus.NotDelivered];
        var taken = (await db.Bookings.AsNoTracking().Where(booking => booking.SessionId != null && holding.Contains(booking.Status)).ToListAsync(TestContext.Current.CancellationToken))
            .GroupBy(booking => booking.SessionId!.Value).ToDictionary(group => group.Key, group => group.Sum(booking => booking.Places));
        Assert.All(sessions, session => Assert.Equal(taken.GetValueOrDefault(session.Id), session.Taken));
        Assert.Contains(sessions, session => session.Taken == session.Capacity);
    }

    [Fact]
    public async Task Requests_and_bookings_have_met_every_fate_and_past_ones_are_encounters_of_both_years()
    {
        await using var db = hub.Data.Open();
        var requests = await db.Requests.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.True(requests.Count >= 300);
        Assert.All(Enum.GetValues<RequestStatus>().Where(status => status != RequestStatus.Draft), status => Assert.Contains(requests, request => request.Status == status));
        Assert.All(Enum.GetValues<RequestClosure>(), closure => Assert.Contains(requests, request => request.Closure == closure));
        var bookings = await db.Bookings.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(Enum.GetValues<BookingStatus>(), status => Assert.Contains(bookings, booking => booking.Status == status));
        Assert.All(bookings, booking => Assert.All(booking.History.Zip(booking.History.Skip(1)), pair => Assert.True(pair.First.At <= pair.Second.At)));
        Assert.All(bookings, booking => Assert.True(booking.History[^1].At <= Today.ToUtc(new TimeOnly(23, 59))));
        Assert.All(bookings, booking => Assert.True(SchoolTerms.IsSchoolDay(booking.Day), $"{booking.Reference} is on {booking.Day}"));

        var encounters = await db.Encounters.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(encounters, encounter => Assert.True(encounter.Day < Today));
        Assert.Equal([Year.StartYear - 1, Year.StartYear], encounters.Select(encounter => encounter.AcademicYearStart).Distinct().Order());
        Assert.True(encounters.Select(encounter => encounter.SchoolId).Distinct().Count() > 100);
    }

    [Fact]
    public async Task An_Enterprise_Adviser_has_schools_and_a_business_with_one_offer()
    {
        await using var db = hub.Data.Open();
        var consent = await db.BusinessConsents.AsNoTracking().SingleAsync(one => one.ConfirmedAt != null, TestContext.Current.CancellationToken);
        var offer = await db.Offers.AsNoTracking().SingleAsync(one => one.OrganisationId == consent.OrganisationId, TestContext.Current.CancellationToken);
        Assert.Equal(consent.AskedBy, offer.WrittenBy);
        Assert.Equal(2, await db.EnterpriseAdviserAttachments.CountAsync(one => one.PersonId == consent.AskedBy, TestContext.Current.CancellationToken));
        Assert.True(await db.BusinessConsents.AnyAsync(one => one.ConfirmedAt == null, TestContext.Current.CancellationToken));
        Assert.True(await db.Memberships.CountAsync(one => one.Role == Role.Provider, TestContext.Current.CancellationToken) >= 6);
    }

    [Fact]
    public async Task Schools_stand_where_their_authority_and_postcode_are()
    {
        await using var db = hub.Data.Open();
        var schools = await db.Schools.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(schools, school => Assert.Equal(Nation.England, school.Postcode!.Value.Nation));
        Assert.Contains(schools, school => school is { Town: "Derby", LocalAuthorityName: "Derby" } && school.Outward!.Value.Area == "DE");
        Assert.Contains(schools, school => school is { Town: "Mansfield", LocalAuthorityName: "Nottinghamshire" } && school.Outward!.Value.Area == "NG");
        Assert.True(schools.Select(school => school.LocalAuthorityCode).Distinct(StringComparer.Ordinal).Count() >= 6);
    }
}
