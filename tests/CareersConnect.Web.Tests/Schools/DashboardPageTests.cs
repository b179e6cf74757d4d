using System.Globalization;
using AngleSharp.Dom;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Web.Pages.Shared;

namespace CareersConnect.Web.Tests.Schools;

/// <summary>A school's first page: what it claims, and to whom it speaks.</summary>
public sealed class DashboardPageTests : IAsyncLifetime
{
    private readonly SiteFixture _site = new();
    private SchoolSite _school = null!;

    public async ValueTask InitializeAsync() => _school = await SchoolSite.OpenAsync(_site);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Who_only_reads_is_told_so_and_finds_no_way_to_what_they_may_not_do()
    {
        var page = await _school.Reader.OpenAsync("/schools");

        Assert.Equal("Waiting for the careers team", page.QuerySelector("#todo")!.TextContent);
        Assert.Contains("You can look, not change.", page.QuerySelector("section[aria-labelledby=todo]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".cc-todo a"));
        Assert.NotEmpty(page.QuerySelectorAll(".cc-todo li"));
        Assert.DoesNotContain("Settings", page.QuerySelector(".cc-nav")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Next, in order", (await _school.Leader.OpenAsync("/schools")).QuerySelector("#todo")!.TextContent);
    }

    [Fact]
    public async Task What_is_booked_stands_in_its_cell_and_is_not_asked_for_again()
    {
        await AgreedAsync(60, YearGroup.Year8);
        await AgreedAsync(45, YearGroup.Year9);
        var cells = (await _school.Leader.OpenAsync("/schools")).QuerySelectorAll(".cc-cover [role=cell]");

        Assert.Equal("60 booked for 1 Mar", cells[1].QuerySelector(".cc-cover__booked")!.TextContent);
        Assert.Null(cells[1].QuerySelector(".cc-cover__ask"));
        Assert.Equal("45 booked for 1 Mar", cells[2].QuerySelector(".cc-cover__booked")!.TextContent);
        Assert.NotNull(cells[2].QuerySelector(".cc-cover__ask"));
        Assert.Equal("15", (await _school.Leader.OpenAsync(cells[2].QuerySelector(".cc-cover__ask")!.GetAttribute("href")!)).QuerySelector("[name='Input.Pupils']")!.GetAttribute("value"));
        Assert.Equal("", (await _school.Leader.OpenAsync("/schools/requests/new?gap=bm5&year=8")).QuerySelector("[name='Input.Pupils']")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task What_is_to_be_asked_for_says_that_what_is_booked_is_left_out()
    {
        await AgreedAsync(45, YearGroup.Year9);
        var todo = (await _school.Leader.OpenAsync("/schools")).QuerySelector("section[aria-labelledby=todo]")!.TextContent;

        Assert.Contains("Ask for year 9: 15 have met no employer and have none booked", todo, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask for year 8: 60 have met no employer and", todo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_booked_for_a_day_that_is_over_is_to_be_recorded_and_no_longer_booked()
    {
        await AgreedAsync(60, YearGroup.Year8);
        _site.Clock.MoveTo(new DateTimeOffset(2027, 3, 1, 16, 0, 0, TimeSpan.Zero));
        _school = await _school.SignInAgainAsync(_site);
        Assert.Equal("60 booked for 1 Mar", (await _school.Leader.OpenAsync("/schools")).QuerySelector(".cc-cover__booked")!.TextContent);

        _site.Clock.MoveTo(new DateTimeOffset(2027, 3, 2, 9, 0, 0, TimeSpan.Zero));
        _school = await _school.SignInAgainAsync(_site);
        Assert.Equal("60 on 1 Mar, not recorded yet", (await _school.Leader.OpenAsync("/schools")).QuerySelector(".cc-cover__booked")!.TextContent);
    }

    [Theory]
    [InlineData("25 Nov", "84 booked for 25 Nov")]
    [InlineData("25 Nov;27 Nov", "84 booked from 25 Nov")]
    [InlineData("20 Nov", "84 on 20 Nov, not recorded yet")]
    [InlineData("20 Nov;21 Nov", "84 since 20 Nov, not recorded yet")]
    [InlineData("20 Nov;27 Nov", "84 booked, 20 Nov not recorded yet")]
    public void Days_to_come_are_booked_and_days_that_are_over_are_to_be_recorded(string days, string words) => Assert.Equal(
        words, GapCell.BookedWords(84, [.. days.Split(';').Select(day => new DateOnly(2026, 11, int.Parse(day.Split(' ')[0], CultureInfo.InvariantCulture)))], new DateOnly(2026, 11, 22)));

    [Fact]
    public async Task Places_prove_of_nobody_that_everybody_was_there()
    {
        await TookPlaceAsync(36, YearGroup.Year12);
        await TookPlaceAsync(40, YearGroup.Year12);
        await TookPlaceAsync(60, YearGroup.Year13);
        foreach (var visitor in new[] { _school.Leader, _school.Reader })
        {
            var cells = (await visitor.OpenAsync("/schools")).QuerySelectorAll(".cc-cover [role=cell]");
            Assert.Contains("At most 60 of 60 in year 12, by places", cells[5].TextContent, StringComparison.Ordinal);
            Assert.Null(cells[5].QuerySelector(".cc-cell--all"));
            Assert.Contains("All 60 in year 13 covered", cells[6].TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task On_paper_it_names_the_school_the_school_year_the_day_and_the_source()
    {
        var page = await _school.Reader.OpenAsync("/schools");
        var paper = string.Join(' ', page.QuerySelectorAll(".cc-paper").Select(line => line.TextContent));

        Assert.StartsWith("Thornmere Academy School year 2026/27, as it stood on Monday 11 January 2027. Source: encounters that Thornmere Academy recorded", paper, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[data-cc-print]"));
        Assert.True(page.QuerySelector("section[aria-labelledby=todo]")!.ClassList.Contains("cc-noprint"));
        Assert.All(page.QuerySelectorAll("main .cc-actions"), actions => Assert.True(actions.ClassList.Contains("cc-noprint")));
    }

    [Fact]
    public async Task On_paper_all_that_is_agreed_and_all_that_was_held_stand_and_what_was_only_asked_does_not()
    {
        for (var n = 0; n < 7; n++)
        {
            await AgreedAsync(20 + n, YearGroup.Year8);
        }

        await AddAsync(await AskedAsync(19, YearGroup.Year7));
        await TookPlaceAsync(36, YearGroup.Year12);
        var page = await _school.Reader.OpenAsync("/schools");

        Assert.Equal("Coming up: 6 of 8, asked and agreed", page.QuerySelector("#next-up")!.TextContent);
        Assert.True(page.QuerySelector("section[aria-labelledby=next-up]")!.ClassList.Contains("cc-noprint"));
        var agreed = page.QuerySelector("section.cc-paper[aria-labelledby=agreed-h]")!;
        Assert.Equal((7, "Agreed and still to come: 7"), (agreed.QuerySelectorAll("li").Length, agreed.QuerySelector("h2")!.TextContent));
        Assert.DoesNotContain("19 pupils", agreed.TextContent, StringComparison.Ordinal);
        var held = Assert.Single(page.QuerySelectorAll("section.cc-paper[aria-labelledby=held-h] li")).TextContent;
        Assert.StartsWith("Mon 1 Mar: ", held, StringComparison.Ordinal);
        Assert.EndsWith("Trentside Rail, year 12, 36 came", held, StringComparison.Ordinal);
        Assert.Equal([false, false, true, false], page.QuerySelectorAll(".cc-figs > li").Select(figure => figure.ClassList.Contains("cc-noprint")));
    }

    [Fact]
    public async Task Figures_speak_plainly()
    {
        Assert.Equal(["0 asks without an answer", "0 encounters agreed and still to come"], await FiguresAsync());
        await AgreedAsync(60, YearGroup.Year8);
        await AgreedAsync(60, YearGroup.Year8);
        await AddAsync(await AskedAsync(30, YearGroup.Year7));

        Assert.Equal(["1 ask without an answer, sent today", "2 encounters agreed and still to come, with 120 places for pupils"], await FiguresAsync());
    }

    [Fact]
    public async Task Whoever_has_a_name_to_give_is_led_to_the_form_that_asks_for_it()
    {
        var asked = await AskedAsync(30, YearGroup.Year7, staff: "");
        asked.Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
        await AddAsync(asked);
        var todo = (await _school.Leader.OpenAsync("/schools")).QuerySelectorAll(".cc-todo a").First(link => link.TextContent.StartsWith("Name who is present", StringComparison.Ordinal));
        Assert.Equal($"/schools/bookings/{asked.Id.Value:D}/staff", todo.GetAttribute("href"));
    }

    private async Task<IEnumerable<string>> FiguresAsync() => (await _school.Leader.OpenAsync("/schools")).QuerySelectorAll(".cc-figs > li").Skip(2)
        .Select(figure => figure.TextContent.Trim());

    private async Task<Booking> AskedAsync(int pupils, YearGroup year, string staff = "Ms Okafor")
    {
        var offer = await _school.Market.OfferAsync(_site, one => one.ByArrangement().With(details => details with { YearGroups = YearGroups.Secondary, MaximumPupils = 200 }));
        return offer.Ask(
            A.AskingSchool(_school.Market.School.Id), An.Ask(day: new DateOnly(2027, 3, 1)) with { Pupils = pupils, YearGroups = YearGroups.Of(year), NamedStaff = staff }, "Samira Haddad", PersonId.New(), OfferBuilder.Now);
    }

    private async Task<Booking> AgreedAsync(int pupils, YearGroup year)
    {
        var booking = await AskedAsync(pupils, year);
        booking.Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
        return await AddAsync(booking);
    }

    private async Task TookPlaceAsync(int pupils, YearGroup year)
    {
        var booking = await AskedAsync(pupils, year);
        booking.Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
        booking.Complete(new Actor(Side.School, "Samira Haddad"), booking.EndsAt);
        await AddAsync(booking, new Encounter(
            booking, new Giver(booking.OrganisationId, "Trentside Rail", OrganisationKinds.Employer), OfferAudience.Pupils, ProviderContent.None, [new Came(year, pupils)], PersonId.New(), booking.EndsAt));
    }

    private async Task<Booking> AddAsync(Booking booking, params object[] more)
    {
        await _site.InDatabaseAsync(db =>
        {
            db.Add(booking);
            db.AddRange(more);
            return db.SaveChangesAsync();
        });
        return booking;
    }
}
