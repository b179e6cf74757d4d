using System.Net;
using CareersConnect.Application.Matching;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Bookings;

public sealed class AskPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_school_asks_and_sees_where_it_stands()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);

        var page = await both.School.OpenAsync($"/schools/bookings/{id.Value}");

        Assert.Equal("A day in civil engineering", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Waits for Trentside Rail", page.QuerySelector("[aria-current=step]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It is on its way", page.QuerySelector(".cc-note--told")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_was_set_aside_is_booked_by_one_press()
    {
        var both = await BookingSite.OpenAsync(site);
        var (id, offer) = await both.BookAsync(site);
        Assert.Equal(BookingStatus.Confirmed, await BookingSite.StatusAsync(site, id));
        Assert.Equal("Book A day in civil engineering", (await both.School.OpenAsync($"/schools/offers/{offer.Id.Value}/ask")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Whoever_comes_too_late_keeps_what_was_typed_and_sees_the_other_dates()
    {
        var (both, other) = (await BookingSite.OpenAsync(site), await BookingSite.OpenAsync(site));
        var offer = await both.Market.OfferAsync(site, built => built.BookedAtOnce().OnDate(BookingSite.Day).OnDate(BookingSite.Day.AddDays(1)));
        var address = $"/schools/offers/{offer.Id.Value}/ask";
        var slow = await other.School.OpenAsync(address);
        await both.School.SubmitAsync(address, BookingSite.Answers(date: offer.Sessions[0].Id));

        var answer = await other.School.SubmitAsync(slow, address, BookingSite.Answers(date: offer.Sessions[0].Id));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.DocumentAsync();
        Assert.Equal([Offer.NoPlaceLeft], await answer.ErrorsAsync());
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("30", page.QuerySelector("[name='Input.Pupils']")!.GetAttribute("value"));
        Assert.True(page.QuerySelector($"[value='{offer.Sessions[0].Id.Value}']")!.HasAttribute("disabled"));
        Assert.False(page.QuerySelector($"[value='{offer.Sessions[1].Id.Value}']")!.HasAttribute("disabled"));
    }

    [Fact]
    public async Task Every_fault_is_told_at_once_and_linked_to_its_field()
    {
        var both = await BookingSite.OpenAsync(site);
        var offer = await both.Market.OfferAsync(site, built => built.ByArrangement());

        var answer = await both.School.SubmitAsync($"/schools/offers/{offer.Id.Value}/ask", new Dictionary<string, string> { ["Input.Day"] = "31 June", ["Input.Pupils"] = "many" });

        var page = await answer.DocumentAsync();
        Assert.All(page.QuerySelectorAll(".govuk-error-summary__list a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal(4, (await answer.ErrorsAsync()).Count);
        Assert.Equal("31 June", page.QuerySelector("[name='Input.Day']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("1/2/2027", "10:00", "8", "30", "22/3/2027", "Ask for an answer at the latest on the day before.")]
    [InlineData("11/1/2027", "10:00", "8", "30", "", "Choose a date after today, 11 January 2027.")]
    [InlineData("13/1/2027", "10:00", "8", "30", "", "They need 10 days' notice. Choose a later date.")]
    [InlineData("1/2/2027", "10:00", "8", "61", "", "This is for at most 60 pupils. Ask for a smaller group, or for two.")]
    [InlineData("1/2/2027", "10:00", "8", "0", "", "Enter how many pupils.")]
    [InlineData("1/2/2027", "10:00", "3", "30", "", "Your school has years 7 to 13. Select from these.")]
    [InlineData("1/2/2027", "10:00", "12", "30", "", "This is for years 7 to 11. Select from these.")]
    [InlineData("6/2/2027", "10:00", "8", "30", "", "They can come on Mondays to Fridays. Choose one of these days.")]
    public async Task Each_refusal_is_a_sentence_on_the_form(string day, string time, string year, string pupils, string replyBy, string sentence)
    {
        var both = await BookingSite.OpenAsync(site);
        var offer = await both.Market.OfferAsync(site, built => built.ByArrangement());

        var answer = await both.School.SubmitAsync($"/schools/offers/{offer.Id.Value}/ask", new Dictionary<string, string>
        {
            ["Input.Day"] = day, ["Input.Time"] = time, ["Input.YearGroups"] = year, ["Input.Pupils"] = pupils, ["Input.ReplyBy"] = replyBy,
        });

        await BookingSite.IsToldAtItsFieldAsync(answer, sentence);
    }

    [Fact]
    public async Task The_same_form_sent_twice_and_at_once_is_one_ask()
    {
        var both = await BookingSite.OpenAsync(site);
        var offer = await both.Market.OfferAsync(site, built => built.ByArrangement());
        var address = $"/schools/offers/{offer.Id.Value}/ask";
        var form = await both.School.OpenAsync(address);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => both.School.SubmitAsync(form, address, BookingSite.Answers())));
        var later = await both.School.SubmitAsync(form, address, BookingSite.Answers());

        Assert.Single(answers.Append(later).Select(BookingSite.IdOf).Distinct());
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Bookings.CountAsync(booking => booking.OfferId == offer.Id)));
    }

    [Fact]
    public async Task Whoever_was_asked_often_enough_this_term_cannot_be_asked_and_the_page_says_what_to_do()
    {
        var both = await BookingSite.OpenAsync(site);
        var offer = await both.Market.OfferAsync(site, built => built.ByArrangement());
        var dated = await both.Market.OfferAsync(site, built => built.ByArrangement().BookedAtOnce().OnDate(BookingSite.Day));
        var (address, other) = ($"/schools/offers/{offer.Id.Value}/ask", $"/schools/offers/{dated.Id.Value}/ask");
        var form = await both.School.OpenAsync(address);
        await SpendAsync(offer);

        var answer = await both.School.SubmitAsync(form, address, BookingSite.Answers());
        Assert.StartsWith("They have been asked as often this term as we ask anybody. Choose a different offer;", Assert.Single(await answer.ErrorsAsync()), StringComparison.Ordinal);
        var again = await answer.DocumentAsync();
        Assert.Equal("30", again.QuerySelector("[name='Input.Pupils']")!.GetAttribute("value"));
        var page = await both.School.OpenAsync(address);
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
        Assert.NotNull(page.QuerySelector(".cc-note a[href='/offers']"));

        var open = await both.School.OpenAsync(other);
        Assert.Single(open.QuerySelectorAll("[name='Input.SessionId']"));
        Assert.Equal("Book this date", open.QuerySelector("main form button")!.TextContent);
        var booked = await both.School.SubmitAsync(open, other, BookingSite.Answers(date: dated.Sessions[0].Id));
        Assert.Equal(BookingStatus.Confirmed, await BookingSite.StatusAsync(site, BookingSite.IdOf(booked)));
    }

    [Fact]
    public async Task Only_careers_staff_come_in()
    {
        var both = await BookingSite.OpenAsync(site);
        var offer = await both.Market.OfferAsync(site, built => built.ByArrangement());
        var address = $"/schools/offers/{offer.Id.Value}/ask";
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await both.Employer.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedInAs(Role.SchoolReader, both.Market.Leader.OrganisationId)).GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await both.School.GetAsync($"/schools/offers/{Guid.NewGuid()}/ask")).StatusCode);
    }

    [Fact]
    public async Task A_day_in_the_holidays_is_refused_kindly_and_one_tick_says_that_it_is_meant()
    {
        var both = await BookingSite.OpenAsync(site);
        var offer = await both.Market.OfferAsync(site, built => built.ByArrangement());
        var url = $"/schools/offers/{offer.Id.Value}/ask";
        var refused = await both.School.SubmitAsync(url, new Dictionary<string, string>(BookingSite.Answers(), StringComparer.Ordinal) { ["Input.Day"] = "24/12/2027" });
        Assert.Equal(["Most schools are closed on Friday 24 December 2027 (Christmas holiday). Choose a school day."], await refused.ErrorsAsync());
        Assert.Contains("Mondays to Fridays, from Thursday 21 January 2027 on", (await both.School.OpenAsync(url)).Body!.TextContent, StringComparison.Ordinal);

        var meant = await both.School.SubmitAsync(await refused.DocumentAsync(), url, new Dictionary<string, string> { ["Input.DayIsMeant"] = "true" });

        Assert.Equal(CareersConnect.Domain.Bookings.BookingStatus.Requested, await BookingSite.StatusAsync(site, BookingSite.IdOf(meant)));
    }

    private Task<int> SpendAsync(Offer offer) => site.InDatabaseAsync(db =>
    {
        db.AddRange(Enumerable.Range(0, ContactBudget.Usual).Select(_ => offer.Ask(A.AskingSchool(), An.Ask(day: BookingSite.Day), "Somebody else", PersonId.New(), OfferBuilder.Now)));
        return db.SaveChangesAsync();
    });
}
