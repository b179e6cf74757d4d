using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Persistence;

public sealed class TradeRoundTripTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task An_offer_comes_back_as_it_was_written()
    {
        var offer = An.Offer().OnDate(new DateOnly(2027, 3, 1)).With(details => details with
        {
            Subjects = ["physics"],
            LearningOutcomes = ["Say what an engineer does"],
            Access = AccessFeatures.StepFree | AccessFeatures.QuietSpace,
        }).Build();
        await SaveAsync(offer);

        var back = await site.InDatabaseAsync(db => db.Offers.SingleAsync(o => o.Id == offer.Id));

        Assert.Equivalent(offer.Details(), back.Details());
        Assert.Equal(offer.Sessions[0].StartsAt, Assert.Single(back.Sessions).StartsAt);
        Assert.Equal(1, back.Version);
    }

    [Fact]
    public async Task A_new_date_raises_the_version_of_its_offer()
    {
        var offer = An.Offer().ByArrangement().Build();
        await SaveAsync(offer);

        await site.InDatabaseAsync(async db =>
        {
            (await db.Offers.SingleAsync(o => o.Id == offer.Id)).SetAside(new DateOnly(2027, 3, 1), new TimeOnly(9, 0), 1, OfferBuilder.Today);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(2, await site.InDatabaseAsync(db => db.Offers.Where(o => o.Id == offer.Id).Select(o => o.Version).SingleAsync()));
    }

    [Fact]
    public async Task A_booking_keeps_its_history_and_its_proposal()
    {
        var booking = A.Booking();
        booking.Propose(new Actor(Side.Giver, "Priya Raman"), new DateOnly(2027, 3, 8), new TimeOnly(11, 0), "Away on the first.", OfferBuilder.Now);
        await SaveAsync(booking);

        var back = await site.InDatabaseAsync(db => db.Bookings.SingleAsync(b => b.Id == booking.Id));

        Assert.Equal([BookingStatus.Requested, BookingStatus.Countered], back.History.Select(entry => entry.To));
        Assert.Equal(Side.Giver, back.Proposal!.By);
        Assert.Equal(DateTimeKind.Utc, back.StartsAt.Kind);
    }

    [Fact]
    public async Task A_request_and_an_encounter_come_back()
    {
        var request = A.Request();
        var booking = A.Booking();
        booking.Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
        booking.Complete(new Actor(Side.School, "Samira Haddad"), booking.EndsAt);
        var encounter = new Encounter(
            booking, new Giver(booking.OrganisationId, "Trentside Rail", OrganisationKinds.Employer), OfferAudience.Pupils, ProviderContent.None, [new Came(YearGroup.Year8, 28)], PersonId.New(), booking.EndsAt);
        encounter.Correct([new Came(YearGroup.Year8, 29)], "One came late", "Samira Haddad", booking.EndsAt);
        await site.InDatabaseAsync(db =>
        {
            db.AddRange(request, booking, encounter);
            return db.SaveChangesAsync();
        });

        Assert.Single((await site.InDatabaseAsync(db => db.Requests.SingleAsync(r => r.Id == request.Id))).History);
        var back = await site.InDatabaseAsync(db => db.Encounters.SingleAsync(e => e.Id == encounter.Id));
        Assert.Equal(29, Assert.Single(back.Attendance).Pupils);
        Assert.Equal((28, 29), (Assert.Single(back.Corrections).Was, back.Attended));
    }

    private Task<int> SaveAsync(object aggregate) => site.InDatabaseAsync(db =>
    {
        db.Add(aggregate);
        return db.SaveChangesAsync();
    });
}
