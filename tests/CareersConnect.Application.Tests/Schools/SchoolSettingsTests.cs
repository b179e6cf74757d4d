using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Schools;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using FluentValidation;

namespace CareersConnect.Application.Tests.Schools;

public sealed class SchoolSettingsTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    [Fact]
    public async Task Entered_numbers_take_the_place_of_the_estimate()
    {
        var market = await site.MarketAsync();
        await site.SendAsync(market.Leader, new EnterRolls.Command([new(YearGroup.Year8, 181)], []));
        var view = await site.SendAsync(market.Leader, new EnterRolls.Query());

        Assert.Equal((181, false), Of(view, YearGroup.Year8));
        Assert.Equal((0, true), Of(view, YearGroup.Year9));

        static (int, bool) Of(EnterRolls.View view, YearGroup year) => view.Rolls.Where(roll => roll.YearGroup == year).Select(roll => (roll.Pupils, roll.IsEstimate)).Single();
    }

    [Fact]
    public async Task An_empty_or_absurd_number_is_refused_at_its_field()
    {
        var market = await site.MarketAsync();
        var refusal = await Assert.ThrowsAsync<ValidationException>(() => site.SendAsync(market.Leader, new EnterRolls.Command([new(YearGroup.Year8, null), new(YearGroup.Year9, 20_001)], [])));
        Assert.Equal([("Rolls[0].Pupils", "Enter how many pupils there are"), ("Rolls[1].Pupils", "Enter a number, 0 to 20,000")], refusal.Errors.Select(error => (error.PropertyName, error.ErrorMessage)));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(market.Reader, new EnterRolls.Command([new(YearGroup.Year8, 1)], [])));
    }

    [Fact]
    public async Task The_public_page_shows_what_the_school_said_and_what_is_coming_up_in_coarse_words()
    {
        var market = await site.MarketAsync();
        await site.SendAsync(market.Leader, new WriteCareersPage.Command("Samira Haddad", "careers@thornmere.example", "", "A talk each term.", "", new DateOnly(2027, 7, 16)));
        var offer = await market.OfferAsync(site, one => one.ByArrangement());
        var booking = offer.Ask(A.AskingSchool(market.School.Id), An.Ask(day: new DateOnly(2027, 3, 1)), "Samira Haddad", PersonId.New(), OfferBuilder.Now);
        booking.Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
        await site.AddAsync(booking, offer.Ask(A.AskingSchool(market.School.Id), An.Ask(day: new DateOnly(2027, 3, 2)), "Samira Haddad", PersonId.New(), OfferBuilder.Now));

        var view = await site.SendAsync(null, new ShowCareersPage.Query(market.School.Urn.Value));

        Assert.Equal(("Samira Haddad", "A talk each term.", new DateOnly(2027, 7, 16)), (view.Said!.LeaderName, view.Said.Programme, view.Said.NextReview!.Value));
        Assert.Equal([new ShowCareersPage.Coming(new DateOnly(2027, 3, 1), "Careers talk", YearGroups.Of(YearGroup.Year8), 1)], view.Programme);
    }

    [Theory]
    [InlineData("123456")]
    [InlineData("12345")]
    [InlineData("made-up")]
    public async Task A_number_that_no_school_has_is_not_found(string urn) => await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(null, new ShowCareersPage.Query(urn)));

    [Fact]
    public async Task An_address_that_is_none_is_refused()
    {
        var market = await site.MarketAsync();
        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(market.Leader, new WriteCareersPage.Command("Samira Haddad", "careers", "", "", "", null)));
        Assert.Equal(("Enter an e-mail address like careers@school.example.", "LeaderEmail"), (refusal.Message, refusal.Field));
    }
}
