using CareersConnect.Application.Bookings;
using CareersConnect.Application.Email;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Application.Tests.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.SavedSearches;

public sealed class WhatIsToldTests : AlertTests
{
    [Fact]
    public async Task A_published_offer_is_told_at_once_with_its_title_in_the_subject()
    {
        await SaveAsync(HowOften.AtOnce);
        await OfferAsync("Bridges for year 8");
        var mail = Assert.Single(await AlertsAsync());
        Assert.Equal("1 new offer: Bridges for year 8", mail.Subject);
        Assert.Contains("Careers talk, Trentside Rail, Derby, 3.1 miles, first on Mon 14 Jun", mail.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal((MailSite.Schools, true, Market.Leader.PersonId), (mail.Site, mail.CanBeStopped, mail.PersonId));
        Assert.DoesNotContain("Priya", mail.Text + mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_offer_is_told_once_for_each_search_however_often_it_changes()
    {
        await SaveAsync(HowOften.AtOnce);
        await SaveAsync(HowOften.AtOnce, ForYear8 with { WithinMiles = 25 });
        var offer = await OfferAsync("Bridges");
        Assert.Equal(2, (await AlertsAsync()).Count);

        for (var n = 0; n < 3; n++)
        {
            Site.Clock.Advance(TimeSpan.FromHours(1));
            await ChangeAsync(offer, one => one.Edit(one.Details() with { Title = $"Bridges {n}" }, OfferBuilder.Now));
        }

        await ChangeAsync(offer, one => one.Pause(OfferBuilder.Kwame, OfferBuilder.Now));
        await ChangeAsync(offer, one => one.Publish(OfferBuilder.Kwame, OfferBuilder.Now));
        Assert.Equal(2, (await AlertsAsync()).Count);
    }

    [Fact]
    public async Task With_the_row_of_what_was_told_gone_it_would_be_told_again()
    {
        var id = await SaveAsync(HowOften.AtOnce);
        var offer = await OfferAsync("Bridges");
        await AlertsAsync();
        await Site.InDatabaseAsync(db => db.FoundOffers.Where(row => row.SavedSearchId == id).ExecuteDeleteAsync());
        Site.Clock.Advance(TimeSpan.FromHours(1));
        await ChangeAsync(offer, one => one.Edit(one.Details() with { Title = "Bridges again" }, OfferBuilder.Now));
        Assert.Equal(2, (await AlertsAsync()).Count);
    }

    [Fact]
    public async Task What_the_search_found_when_it_was_saved_is_never_new_to_it()
    {
        var old = await OfferAsync("Old news");
        await Site.TellDueAsync();
        await SaveAsync(HowOften.AtOnce);
        await ChangeAsync(old, one => one.Edit(one.Details() with { Title = "Old news, reworded" }, OfferBuilder.Now));
        Assert.Empty(await AlertsAsync());
    }

    [Fact]
    public async Task Of_a_search_that_found_more_than_is_noted_only_what_is_published_later_is_new()
    {
        var old = await OfferAsync("For the sixth form", offer => offer.With(details => details with { YearGroups = YearGroups.Of(YearGroup.Year12) }));
        await Site.TellDueAsync();
        Site.Clock.Advance(TimeSpan.FromHours(1));
        var id = await SaveAsync(HowOften.AtOnce);
        await Site.InDatabaseAsync(async db =>
        {
            (await db.KnownOffers.SingleAsync(known => known.SavedSearchId == id)).Replace(null);
            return await db.SaveChangesAsync();
        });
        await ChangeAsync(old, one => one.Edit(one.Details() with { YearGroups = YearGroups.Of(YearGroup.Year8) }, OfferBuilder.Now));
        Assert.Empty(await AlertsAsync());

        Site.Clock.Advance(TimeSpan.FromHours(1));
        var fresh = An.Offer().From(Market.Employer.Id).OnDate(new DateOnly(2027, 6, 14)).With(details => details with { Title = "Fresh" }).AsDraft().Build();
        await Site.AddAsync(fresh);
        await ChangeAsync(fresh, one => one.Publish(OfferBuilder.Kwame, Site.Clock.GetUtcNow().UtcDateTime));
        Assert.Equal("1 new offer: Fresh", Assert.Single(await AlertsAsync()).Subject);
    }

    [Fact]
    public async Task An_offer_that_changes_so_that_it_fits_is_new()
    {
        var old = await OfferAsync("For the sixth form", offer => offer.With(details => details with { YearGroups = YearGroups.Of(YearGroup.Year12) }));
        await Site.TellDueAsync();
        await SaveAsync(HowOften.AtOnce);
        await ChangeAsync(old, one => one.Edit(one.Details() with { YearGroups = YearGroups.Of(YearGroup.Year8) }, OfferBuilder.Now));
        Assert.Equal("1 new offer: For the sixth form", Assert.Single(await AlertsAsync()).Subject);
    }

    [Fact]
    public async Task What_does_not_fit_is_not_told()
    {
        await SaveAsync(HowOften.AtOnce);
        await OfferAsync("Too old", offer => offer.With(details => details with { YearGroups = YearGroups.Of(YearGroup.Year12) }));
        await OfferAsync("Too far", offer => offer.With(details => details with { Location = new Domain.Places.GridPoint(147_000, 30_000), TravelMiles = null }));
        await OfferAsync("Not out yet", offer => offer.AsDraft());
        Assert.Empty(await AlertsAsync());
    }

    [Fact]
    public async Task Words_are_looked_for_as_the_search_page_looks_for_them()
    {
        await SaveAsync(HowOften.AtOnce, ForYear8 with { Words = "bridges" });
        await OfferAsync("Bread and buns", offer => offer.With(details => details with { Description = "Bake with a baker." }));
        Assert.Empty(await AlertsAsync());
        await OfferAsync("Build a bridge", offer => offer.With(details => details with { Description = "Ask anything." }));
        Assert.Equal("1 new offer: Build a bridge", Assert.Single(await AlertsAsync()).Subject);
    }

    /// <summary>What was typed is a beginning only where no offer has it as a word.</summary>
    [Theory]
    [InlineData("carpen", "carpentry")]
    [InlineData("workshop carpen", "workshop carpentry")]
    [InlineData("joiner", "joiner")]
    [InlineData("quokk", "quokk")]
    public async Task A_beginning_is_kept_as_the_word_that_most_of_what_it_finds_has(string typed, string kept)
    {
        await OfferAsync("Carpentry workshop");
        await OfferAsync("Carpentry and joiners workshop");
        await OfferAsync("A carpenter in the workshop");
        await Site.TellDueAsync();
        var id = await SaveAsync(HowOften.AtOnce, ForYear8 with { Words = typed });
        Assert.Equal(kept, SearchConditions.Read((await SearchAsync(id)).Conditions, OfferBuilder.Today).Words);
    }

    [Fact]
    public async Task What_only_a_beginning_would_find_is_told()
    {
        await OfferAsync("Carpentry workshop");
        await Site.TellDueAsync();
        await SaveAsync(HowOften.AtOnce, ForYear8 with { Words = "carpen" });
        await OfferAsync("More carpentry");
        Assert.Single(await AlertsAsync());
    }

    [Fact]
    public async Task A_mistyped_word_is_kept_as_the_list_put_it_right()
    {
        await OfferAsync("Build a bridge");
        await Site.TellDueAsync();
        var id = await SaveAsync(HowOften.AtOnce, ForYear8 with { Words = "brigde" });
        Assert.Contains("\"bridge\"", (await SearchAsync(id)).Conditions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_that_is_not_checked_or_is_suspended_is_told_of_only_once_it_takes_part()
    {
        await SaveAsync(HowOften.AtOnce);
        var newcomer = An.Employer().Named("Newcomers").Unverified().Build();
        await Site.AddAsync(newcomer, An.Offer().From(newcomer.Id).OnDate(new DateOnly(2027, 6, 14)).With(details => details with { Title = "First try" }).Build());
        Assert.Empty(await AlertsAsync());

        await OrganisationAsync(newcomer.Id, one => one.CheckIdentity("Looked at", Who.System, OfferBuilder.Now));
        Assert.Equal("1 new offer: First try", Assert.Single(await AlertsAsync()).Subject);
    }

    [Fact]
    public async Task What_is_paused_or_suspended_before_the_morning_is_not_told_and_is_new_when_it_comes_back()
    {
        await SaveAsync(HowOften.Daily);
        var offer = await OfferAsync("Bridges");
        await Site.TellDueAsync();
        await OrganisationAsync(Market.Employer.Id, one => one.Suspend("A concern", Who.System, OfferBuilder.Now));
        await AtAsync(new DateTime(2027, 1, 12, 6, 30, 0, DateTimeKind.Utc));
        Assert.Empty(await AlertsAsync());

        await OrganisationAsync(Market.Employer.Id, one => one.Reinstate("Settled", Who.System, OfferBuilder.Now));
        await ChangeAsync(offer, one => one.Pause(OfferBuilder.Kwame, OfferBuilder.Now));
        await AtAsync(new DateTime(2027, 1, 13, 6, 30, 0, DateTimeKind.Utc));
        Assert.Empty(await AlertsAsync());

        await ChangeAsync(offer, one => one.Publish(OfferBuilder.Kwame, OfferBuilder.Now));
        await AtAsync(new DateTime(2027, 1, 14, 6, 30, 0, DateTimeKind.Utc));
        Assert.Single(await AlertsAsync());
    }

    [Fact]
    public async Task What_the_own_organisation_publishes_is_not_told_and_what_another_does_is()
    {
        await Site.AttachAsync(Market.Giver.PersonId!.Value, Market.School.Id);
        var adviser = Market.Giver with { AttachedSchools = [Market.School.Id] };
        await SaveAsync(HowOften.AtOnce, ForYear8 with { Free = true }, "", adviser);
        await OfferAsync("Our own");
        Assert.Empty(await AlertsAsync(Market.GiverEmail));

        var other = An.Employer().Named("Somebody else").Build();
        await Site.AddAsync(other, An.Offer().From(other.Id).OnDate(new DateOnly(2027, 6, 14)).With(details => details with { Title = "Theirs" }).Build());
        Assert.Equal("1 new offer: Theirs", Assert.Single(await AlertsAsync(Market.GiverEmail)).Subject);
    }

    [Fact]
    public async Task Whoever_has_left_the_school_is_told_nothing()
    {
        await SaveAsync(HowOften.AtOnce);
        await Site.InDatabaseAsync(async db =>
        {
            (await db.Memberships.SingleAsync(one => one.PersonId == Market.Leader.PersonId)).End(1, OfferBuilder.Now);
            return await db.SaveChangesAsync();
        });
        await OfferAsync("Bridges");
        Assert.Empty(await AlertsAsync());
    }

    [Fact]
    public async Task A_search_that_cannot_be_read_keeps_no_other_from_being_told()
    {
        var broken = await SaveAsync(HowOften.AtOnce);
        await SaveAsync(HowOften.AtOnce, ForYear8 with { WithinMiles = 25 });
        await Site.InDatabaseAsync(db => db.SavedSearches.Where(search => search.Id == broken).ExecuteUpdateAsync(set => set.SetProperty(search => search.Conditions, "{")));
        await OfferAsync("Bridges");
        Assert.Single(await AlertsAsync());
    }

    [Fact]
    public async Task A_search_whose_text_lacks_what_every_search_has_keeps_no_other_from_being_told()
    {
        var broken = await SaveAsync(HowOften.AtOnce);
        await SaveAsync(HowOften.AtOnce, ForYear8 with { WithinMiles = 25 });
        await Site.InDatabaseAsync(db => db.SavedSearches.Where(search => search.Id == broken).ExecuteUpdateAsync(set => set.SetProperty(search => search.Conditions, "{}")));
        await OfferAsync("Bridges");
        Assert.Single(await AlertsAsync());
    }

    [Fact]
    public async Task A_date_that_comes_free_is_found_by_who_looked_for_it()
    {
        var (booking, _) = await Site.BookedAsync(Market);
        await Site.TellDueAsync();
        await SaveAsync(HowOften.AtOnce);
        Assert.Empty(await AlertsAsync());
        await Site.SendAsync(Market.Leader, new CancelBooking.Command(BookingKey.Of(booking), "timetable-change", null));
        Assert.Equal("1 new offer: A day in civil engineering", Assert.Single(await AlertsAsync()).Subject);
    }

    private async Task OrganisationAsync(OrganisationId id, Action<Organisation> change)
    {
        await Site.InDatabaseAsync(async db =>
        {
            change(await db.Organisations.SingleAsync(one => one.Id == id));
            return await db.SaveChangesAsync();
        });
        await Site.TellDueAsync();
    }
}
