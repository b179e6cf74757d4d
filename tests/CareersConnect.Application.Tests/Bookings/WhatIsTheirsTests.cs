using CareersConnect.Application.Bookings;
using CareersConnect.Application.Email;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using static CareersConnect.Application.Tests.Bookings.Asks;
using Preparation = CareersConnect.Application.Bookings.Preparation;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>Nobody is told of, or asked for, what is not theirs: an answer that they gave already, a purpose that is the school's to say.</summary>
public sealed class WhatIsTheirsTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    [Theory]
    [InlineData(true, "You had proposed 1 March to Thornmere Academy; they have found somebody else. Your time is free again.", "Thornmere Academy has found somebody else: thank you")]
    [InlineData(false, "You had proposed 1 March to Thornmere Academy; they have taken back what they asked for", "No longer needed: Thornmere Academy, 1 March")]
    public async Task Whoever_had_proposed_another_time_is_told_of_that_time_and_not_that_they_need_not_answer(bool another, string said, string subject)
    {
        var (market, other) = (await site.MarketAsync(), await site.MarketAsync());
        var request = new Request(market.School.Id, market.School.YearGroups, market.Leader.PersonId!.Value, "Samira Haddad", A.Need(), OfferBuilder.Now);
        await site.AddAsync(request);
        var offers = new[] { await market.OfferAsync(site, built => built.ByArrangement()), await other.OfferAsync(site, built => built.ByArrangement()) };
        var ids = await site.SendAsync(market.Leader, new AskSeveral.Command(
            request.Id, [.. offers.Select(offer => new AskSeveral.One(offer.Id, null, InSixWeeks, new TimeOnly(10, 0), DeliveryModes.InPerson, 30))], "Ms Okafor", null, null));
        await site.SendAsync(market.Giver, AnotherTime(ids[0], InSixWeeks.AddDays(7)));
        await (another ? site.SendAsync(other.Giver, Yes(ids[1])) : site.SendAsync(market.Leader, new WithdrawAsk.Command(ids[0], "no-longer-needed")));

        var mail = (await site.EmailsAsync(market.Volunteer.Email))[^1];

        Assert.Equal(subject, mail.Subject);
        Assert.Contains(said, Flat(mail), StringComparison.Ordinal);
        Assert.DoesNotContain("need not answer", Flat(mail), StringComparison.Ordinal);
        Assert.DoesNotContain("22 February", Flat(mail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_purpose_that_the_school_left_out_is_the_schools_to_say()
    {
        var market = await site.MarketAsync();
        var id = await site.SendAsync(market.Leader, For(await market.OfferAsync(site, built => built.ByArrangement())) with { Message = "" });
        await site.SendAsync(market.Giver, Yes(id));

        var theirs = (await site.EmailsAsync(market.Volunteer.Email))[^1];
        Assert.StartsWith("Confirmed: ", theirs.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Purpose shared", Flat(theirs), StringComparison.Ordinal);
        var read = Purpose(await site.SendAsync(market.Giver, new ShowBooking.Query(id)));
        Assert.Equal(("Thornmere Academy has still to say what it is for.", PreparationState.Theirs), (read.Known, read.State));
        Assert.Equal(PreparationState.ToDo, Purpose(await site.SendAsync(market.Leader, new ShowBooking.Query(id))).State);

        static PreparationStep Purpose(ShowBooking.View view) => Preparation.Of(view.Booking, new DateOnly(2027, 1, 11)).Single(step => step.Title == "Purpose shared by both sides");
    }

    private static string Flat(OutgoingEmail mail) => string.Join(' ', mail.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
