using CareersConnect.Application.Offers;
using CareersConnect.Application.Volunteers;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing.Trade;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>A volunteer who is not sent any more gets no e-mails about bookings, and nobody names them.</summary>
public sealed class StoodDownTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    [Fact]
    public async Task What_is_booked_goes_on_with_the_organisations_members_when_the_volunteer_stands_down()
    {
        var market = await site.MarketAsync();
        var id = await site.AskedAsync(market);
        Assert.Single(await site.EmailsAsync(market.Volunteer.Email));

        await site.SendAsync(market.Giver, new RetireVolunteer.Command(market.Volunteer.Id, Returns: false));
        await site.SendAsync(market.Giver, Yes(id));

        Assert.Single(await site.EmailsAsync(market.Volunteer.Email));
        Assert.StartsWith("Confirmed", Assert.Single(await site.EmailsAsync(market.GiverEmail)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_is_open_again_on_their_offers_and_on_nobody_elses()
    {
        var market = await site.MarketAsync();
        var other = Volunteer.Take(market.Employer.Id, "Ada Crane", "fitter", null);
        await site.AddAsync(other);
        var theirs = await market.OfferAsync(site, built => built.ByArrangement());
        var others = await market.OfferAsync(site, built => built.ByArrangement().With(details => details with { VolunteerId = other.Id }));

        await site.SendAsync(market.Giver, new RetireVolunteer.Command(market.Volunteer.Id, Returns: false));

        Assert.Null(await NamedAsync(theirs.Id));
        Assert.Equal(other.Id, await NamedAsync(others.Id));
        await site.SendAsync(market.Leader, For(theirs));
        Assert.Empty(await site.EmailsAsync(market.Volunteer.Email));
        Assert.StartsWith("Could you help", Assert.Single(await site.EmailsAsync(market.GiverEmail)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_cannot_be_named_on_an_offer()
    {
        var market = await site.MarketAsync();
        var offer = await market.OfferAsync(site, built => built.ByArrangement());
        var answers = new OfferAnswers();
        answers.Read(offer.Details(), 0);
        var edit = new EditOffer.Command(offer.Id, OfferPart.Where, answers);
        await site.SendAsync(market.Giver, edit);

        await site.SendAsync(market.Giver, new RetireVolunteer.Command(market.Volunteer.Id, Returns: false));
        var refused = await Assert.ThrowsAsync<ValidationException>(() => site.SendAsync(market.Giver, edit));

        Assert.Equal("Priya Raman is not sent any more. Select somebody else, or decide later.", Assert.Single(refused.Errors).ErrorMessage);
        Assert.Null(await NamedAsync(offer.Id));
    }

    [Fact]
    public async Task When_no_mail_can_be_addressed_to_the_volunteer_the_organisations_members_are_asked()
    {
        var market = await site.MarketAsync();
        var unreachable = Volunteer.Take(market.Employer.Id, "Ada Crane", "fitter", "ada crane@rail.example");
        await site.AddAsync(unreachable);
        await site.SendAsync(market.Leader, For(await market.OfferAsync(site, built => built.ByArrangement().With(details => details with { VolunteerId = unreachable.Id }))));
        Assert.Single(await site.EmailsAsync(market.GiverEmail));
    }

    [Theory]
    [InlineData("ada crane@rail.example", false)]
    [InlineData("Ada <ada@rail.example>", false)]
    [InlineData("ada@rail.example;ben@rail.example", false)]
    [InlineData(" ada@rail.example ", true)]
    [InlineData("", true)]
    public async Task An_address_is_taken_only_when_mail_can_be_addressed_to_it(string address, bool taken)
    {
        var market = await site.MarketAsync();
        var refusal = await Record.ExceptionAsync(() => site.SendAsync(market.Giver, new WriteVolunteer.Command(null, "Ada Crane", "fitter", address)));
        Assert.Equal(taken, refusal is null);
    }

    private Task<VolunteerId?> NamedAsync(OfferId id) => site.InDatabaseAsync(db => db.Offers.Where(offer => offer.Id == id).Select(offer => offer.VolunteerId).SingleAsync());
}
