using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Web.Tests.Bookings;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Forms;

/// <summary>A form of something that has gone on in another tab or by another hand: the sentence that says so stands on the page above, and no page is missing or broken.</summary>
public sealed class GoneMeanwhileTests : IDisposable
{
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Attendance_that_was_recorded_in_another_tab()
    {
        var both = await BookingSite.OpenAsync(_site);
        var (id, _) = await both.BookAsync(_site);
        _site.Clock.MoveTo(BookingSite.Day.AddDays(1).ToUtc(new TimeOnly(9, 0)));
        var leader = await _site.SignedInAs(Role.SchoolAdmin, both.Market.Leader.OrganisationId);
        var url = $"/schools/bookings/{id.Value}/attendance";
        var answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.TookPlace"] = "false", ["Input.Reason"] = "misunderstanding" };
        var (one, other) = (await leader.OpenAsync(url), await leader.OpenAsync(url));
        Assert.Equal(HttpStatusCode.Redirect, (await leader.SubmitAsync(one, url, answers)).StatusCode);
        await leader.GetAsync($"/schools/bookings/{id.Value}");

        await AssertToldAsync(leader, await leader.SubmitAsync(other, url, answers), $"/schools/bookings/{id.Value}", "This did not take place.");
    }

    [Theory]
    [InlineData("close", "Somebody has said yes, so it can no longer be taken back. Cancel the booking instead.")]
    [InlineData("edit", "This request is booked already. Raise a new one for more.")]
    public async Task A_request_to_which_somebody_has_said_yes(string page, string sentence)
    {
        var both = await BookingSite.OpenAsync(_site);
        var market = both.Market;
        var request = new Request(market.School.Id, market.School.YearGroups, market.Leader.PersonId!.Value, "Samira Haddad", A.Need(), OfferBuilder.Now);
        await _site.InDatabaseAsync(db => db.Add(request).Context.SaveChangesAsync());
        var url = $"/schools/requests/{request.Id.Value}/{page}";
        var form = await both.School.OpenAsync(url);
        await _site.InDatabaseAsync(async db =>
        {
            (await db.Requests.SingleAsync(one => one.Id == request.Id)).MarkBooked("Kwame Osei", OfferBuilder.Now);
            return await db.SaveChangesAsync();
        });

        var refused = await both.School.SubmitAsync(form, url, page == "close" ? new Dictionary<string, string> { ["Input.Reason"] = "no-longer-needed" } : null);

        await AssertToldAsync(both.School, refused, $"/schools/requests/{request.Id.Value}", sentence);
    }

    [Fact]
    public async Task New_dates_whose_first_has_passed()
    {
        var both = await BookingSite.OpenAsync(_site);
        var offer = await both.Market.OfferAsync(_site, built => built.ByArrangement());
        var root = $"/employers/offers/{offer.Id.Value}/dates";
        var passed = $"{root}/new?first=2027-01-08&from=10:00&repeat=Once";
        var form = await both.Employer.OpenAsync($"{root}/new?first=2027-01-13&from=10:00&repeat=Once");

        await AssertToldAsync(both.Employer, await both.Employer.GetAsync(passed), root, null);
        await AssertToldAsync(both.Employer, await PostAsync(both.Employer, form, passed, ("Input.Days", "2027-01-08")), root, null);
        Assert.EndsWith("/employers/offers/" + offer.Id.Value, (await PostAsync(both.Employer, form, passed)).Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("move")]
    public async Task A_link_that_was_never_sent_opens_nothing_whatever_is_posted_to_it(string page)
    {
        var both = await BookingSite.OpenAsync(_site);
        await both.BookAsync(_site);
        var link = await both.LinkAsync(_site);
        var visitor = _site.Visitor();
        var form = await visitor.OpenAsync($"{link}/{page}");
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(visitor, form, $"/answer/never-sent/{page}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/answer/never-sent")).StatusCode);
    }

    private static async Task AssertToldAsync(HttpClient person, HttpResponseMessage refused, string where, string? sentence)
    {
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Equal(where, refused.Headers.Location!.OriginalString);
        var told = (await person.OpenAsync(where)).QuerySelector(".cc-note--told");
        Assert.NotNull(told);
        Assert.Contains("cc-note--watch", told.ClassName, StringComparison.Ordinal);
        Assert.Equal(sentence ?? told.TextContent.Trim(), told.TextContent.Trim());
    }

    /// <summary>Posts the hidden fields and answers of a form as they stand, to any address.</summary>
    private static Task<HttpResponseMessage> PostAsync(HttpClient person, IDocument page, string to, params (string Name, string Value)[] instead)
    {
        var fields = page.QuerySelector<IHtmlFormElement>("main form[method=post]")!.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(input => input.Type is not ("checkbox" or "radio") || input.IsChecked).Select(input => KeyValuePair.Create(input.Name!, instead.FirstOrDefault(other => other.Name == input.Name).Value ?? input.Value));
        return person.PostAsync(to, new FormUrlEncodedContent(fields));
    }
}
