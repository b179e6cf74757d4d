using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Bookings;

/// <summary>A link that does nothing any more says what is true instead, to whoever opens it and to whoever presses a form that stood open too long.</summary>
public sealed class LinkThatIsOverTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly Actor Giver = new(Side.Giver, "Priya Raman");
    private static readonly Actor School = new(Side.School, "Samira Haddad");
    private static readonly DateTime After = new(2027, 2, 23, 9, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, Action<Booking>> Happenings = new(StringComparer.Ordinal)
    {
        ["another time was suggested"] = booking => booking.Propose(Giver, new DateOnly(2027, 3, 1), new TimeOnly(9, 0), "", OfferBuilder.Now),
        ["the school has suggested another"] = booking =>
        {
            booking.Propose(Giver, new DateOnly(2027, 3, 1), new TimeOnly(9, 0), "", OfferBuilder.Now);
            booking.Propose(School, new DateOnly(2027, 3, 2), new TimeOnly(9, 0), "", OfferBuilder.Now);
        },
        ["yes"] = booking => booking.Accept(Giver, OfferBuilder.Now),
        ["no"] = booking => booking.Decline(Giver, "date-not-possible", "", OfferBuilder.Now),
        ["another said yes"] = booking => booking.Withdraw(Actor.System, "another-said-yes", OfferBuilder.Now),
        ["taken back"] = booking => booking.Withdraw(School, "no-longer-needed", OfferBuilder.Now),
        ["nobody answered"] = booking => booking.ExpireIfUnanswered(After),
        ["no longer offered"] = booking => booking.FallThrough("Trentside Rail does not take part at the moment.", OfferBuilder.Now),
        ["cancelled"] = booking => Agreed(booking).Cancel(School, "illness", "", OfferBuilder.Now),
        ["took place"] = booking => Agreed(booking).Complete(School, After),
        ["did not take place"] = booking => Agreed(booking).NotDeliver(School, "host-did-not-come", "", After),
    };

    [Theory]
    [InlineData("another time was suggested", "Another time was suggested", "Monday 1 March 2027, 09:00 to 09:50. Thornmere Academy has until Monday 18 January 2027 to answer.")]
    [InlineData("the school has suggested another", "A later e-mail has taken the place of this one", "Thornmere Academy has written again since. The link in the latest e-mail answers it.")]
    [InlineData("yes", "This is booked", "It was confirmed on 11 January 2027 by you: Monday 22 February 2027, 10:00 to 10:50.")]
    [InlineData("no", "The answer was no", "It was declined on 11 January 2027 by you. Reason: ")]
    [InlineData("another said yes", "Another has said yes first", "Thornmere Academy had asked several, and was answered on 11 January 2027. Thank you for being there.")]
    [InlineData("taken back", "This was taken back", "Thornmere Academy took it back on 11 January 2027, before an answer.")]
    [InlineData("nobody answered", "This is closed", "The last day for an answer was Monday 18 January 2027. The school can ask again.")]
    [InlineData("no longer offered", "This is closed", "Trentside Rail does not take part at the moment.")]
    [InlineData("cancelled", "This was cancelled", "It was cancelled on 11 January 2027 by Samira Haddad.")]
    [InlineData("took place", "This has taken place", "Monday 22 February 2027, 10:00 to 10:50. Thank you.")]
    [InlineData("did not take place", "This did not take place", "It was planned for Monday 22 February 2027, 10:00 to 10:50.")]
    public async Task It_says_what_is_true_to_whoever_opens_it_and_to_whoever_presses(string happened, string heading, string sentence)
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        await HoldsAsync(await both.LinkAsync(site), id, () => ChangeAsync(id, Happenings[happened]), heading, sentence, BookingDoor.LinkIsOver);
    }

    [Fact]
    public async Task A_yes_that_lacks_the_member_of_staff_says_what_is_still_needed()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site, staff: "");
        await HoldsAsync(
            await both.LinkAsync(site), id, () => ChangeAsync(id, Happenings["yes"]), "The answer was yes",
            "Said on 11 January 2027 by you. One thing is still needed: Thornmere Academy names the member of staff who is present throughout.", BookingDoor.LinkIsOver);
    }

    [Fact]
    public async Task Too_late_says_which_day_was_the_last()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        var yesterday = OfferBuilder.Today.AddDays(-1);
        await HoldsAsync(
            await both.LinkAsync(site), id,
            () => site.InDatabaseAsync(async db => await db.Bookings.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.ReplyBy, yesterday))
                + await db.AnswerLinks.Where(link => link.BookingId == id).ExecuteUpdateAsync(set => set.SetProperty(link => link.ExpiresAt, OfferBuilder.Today.ToUtc(TimeOnly.MinValue)))),
            "The time to answer is over", "The last day was Sunday 10 January 2027.", BookingDoor.LinkIsOver);
    }

    [Fact]
    public async Task Whoever_is_no_longer_the_one_who_comes_is_told_that_somebody_else_is_named()
    {
        const string Sentence = "Trentside Rail has named somebody else to come, so this link does nothing any more.";
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        var other = Volunteer.Take(both.Market.Employer.Id, "Ngozi Eze", "welder", "ngozi@rail.example");
        await HoldsAsync(
            await both.LinkAsync(site), id,
            () => site.InDatabaseAsync(async db =>
            {
                db.Add(other);
                await db.SaveChangesAsync();
                return await db.Bookings.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.VolunteerId, other.Id));
            }),
            "This link does nothing any more", Sentence, Sentence);
    }

    /// <summary>The form stands open while it happens; then the link is opened anew, and the old form is pressed.</summary>
    private async Task HoldsAsync(string link, BookingId id, Func<Task<int>> happens, string heading, string sentence, string refusal)
    {
        var visitor = site.Visitor();
        var form = await visitor.OpenAsync(link);
        await happens();
        var before = await BookingSite.StatusAsync(site, id);

        var opened = await visitor.OpenAsync(link);
        var pressed = await visitor.SubmitAsync(form, link, PageForms.Given(("Input.Answer", "Yes")));

        Assert.Equal([refusal], await pressed.ErrorsAsync());
        foreach (var page in new[] { opened, await pressed.DocumentAsync() })
        {
            Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
            Assert.StartsWith(sentence, page.QuerySelector(".cc-lede")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
        }

        Assert.Equal(before, await BookingSite.StatusAsync(site, id));
    }

    private Task<int> ChangeAsync(BookingId id, Action<Booking> change) => site.InDatabaseAsync(async db =>
    {
        change(await db.Bookings.SingleAsync(one => one.Id == id));
        return await db.SaveChangesAsync();
    });

    private static Booking Agreed(Booking booking)
    {
        booking.Accept(Giver, OfferBuilder.Now);
        return booking;
    }
}
