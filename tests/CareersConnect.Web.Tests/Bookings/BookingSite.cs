using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Bookings;

/// <summary>A market whose people have browsers.</summary>
internal sealed record BookingSite(Marketplace Market, HttpClient School, HttpClient Employer)
{
    public static readonly DateOnly Day = new(2027, 2, 22);

    public static async Task<BookingSite> OpenAsync(SiteFixture site)
    {
        var market = await Marketplace.OpenAsync(site);
        return new BookingSite(market, await site.SignedInAs(Role.SchoolAdmin, market.Leader.OrganisationId), await site.SignedInAs(Role.Employer, market.Employer.Id));
    }

    /// <summary>Sends the ask form of an offer by arrangement.</summary>
    public async Task<BookingId> AskAsync(SiteFixture site, string staff = "Ms Okafor")
    {
        var offer = await Market.OfferAsync(site, built => built.ByArrangement());
        var answer = await School.SubmitAsync($"/schools/offers/{offer.Id.Value}/ask", Answers(staff: staff));
        return IdOf(answer);
    }

    /// <summary>Sends the ask form of an offer with one date that is booked at once.</summary>
    public async Task<(BookingId Booking, Offer Offer)> BookAsync(SiteFixture site)
    {
        var offer = await Market.OfferAsync(site, built => built.BookedAtOnce().OnDate(Day));
        var answer = await School.SubmitAsync($"/schools/offers/{offer.Id.Value}/ask", Answers(date: offer.Sessions[0].Id));
        return (IdOf(answer), offer);
    }

    public static Dictionary<string, string> Answers(SessionId? date = null, string staff = "Ms Okafor")
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.YearGroups"] = "8", ["Input.Pupils"] = "30", ["Input.NamedStaff"] = staff, ["Input.Message"] = "How maths keeps a bridge up.",
        };
        if (date is { } session)
        {
            answers["Input.SessionId"] = session.Value.ToString();
        }
        else
        {
            (answers["Input.Day"], answers["Input.Time"]) = ("22/2/2027", "10:00");
        }

        return answers;
    }

    public static BookingId IdOf(HttpResponseMessage answer)
    {
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return new BookingId(Guid.Parse(answer.Headers.Location!.ToString().Split('/')[3].Split('?')[0]));
    }

    public static Task<BookingStatus> StatusAsync(SiteFixture site, BookingId id) =>
        site.InDatabaseAsync(db => db.Bookings.Where(booking => booking.Id == id).Select(booking => booking.Status).SingleAsync());

    /// <summary>One thing is to be put right, and the summary's line leads to where it stands.</summary>
    public static async Task IsToldAtItsFieldAsync(HttpResponseMessage answer, string sentence)
    {
        var page = await answer.DocumentAsync();
        var told = Assert.Single(page.QuerySelectorAll(".govuk-error-summary__list li"));
        Assert.Equal(sentence, told.TextContent.Trim());
        Assert.NotNull(page.QuerySelector(told.QuerySelector("a")!.GetAttribute("href")!));
        Assert.Contains(page.QuerySelectorAll(".govuk-error-message"), error => error.TextContent == "Error: " + sentence);
    }

    /// <summary>The path behind the button of the last e-mail to the volunteer.</summary>
    public async Task<string> LinkAsync(SiteFixture site)
    {
        var mail = (await site.EmailsAsync(Market.Volunteer.Email))[^1];
        return new Uri(mail.Text.Split('\n').First(line => line.Contains("/answer/", StringComparison.Ordinal)).Trim()).PathAndQuery;
    }
}
