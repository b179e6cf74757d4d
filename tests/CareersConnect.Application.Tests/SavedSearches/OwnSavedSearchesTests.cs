using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.SavedSearches;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.SavedSearches;

public sealed class OwnSavedSearchesTests : AlertTests
{
    [Fact]
    public async Task A_member_sees_their_own_newest_first_with_how_many_each_finds()
    {
        await OfferAsync("Bridges");
        await Site.TellDueAsync();
        await SaveAsync(HowOften.Daily);
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await SaveAsync(HowOften.OnlyKept, ForYear8 with { Words = "pottery" });
        var view = await Site.SendAsync(Market.Leader, new ListSavedSearches.Query());
        Assert.Equal([0, 1], view.Rows.Select(row => row.Finds));
        Assert.Equal(["Thornmere Academy", "Thornmere Academy"], view.Rows.Select(row => row.PlaceName));
        Assert.Equal([null, null], view.Rows.Select(row => row.PlaceTyped));
    }

    [Fact]
    public async Task Another_members_search_is_not_found_whatever_is_asked_of_it()
    {
        var id = await SaveAsync(HowOften.Daily);
        await NotFoundAsync(new ChangeSavedSearch.Query(id));
        await NotFoundAsync(new ChangeSavedSearch.Command(id, "Mine now", HowOften.AtOnce));
        await NotFoundAsync(new ChangeSavedSearch.Stop(id));
        await NotFoundAsync(new DeleteSavedSearch.Query(id));
        await NotFoundAsync(new DeleteSavedSearch.Command(id));
        await NotFoundAsync(new OpenSavedSearch.Command(id));
        Assert.Empty((await Site.SendAsync(Market.Reader, new ListSavedSearches.Query())).Rows);
        var search = await SearchAsync(id);
        Assert.Equal(("Something for year 8", true), (search.Name, search.IsTelling));
    }

    [Fact]
    public async Task Its_owner_is_let_do_all_of_it()
    {
        var id = await SaveAsync(HowOften.Daily);
        Assert.Equal("Something for year 8", (await Site.SendAsync(Market.Leader, new ChangeSavedSearch.Query(id))).Name);
        await Site.SendAsync(Market.Leader, new ChangeSavedSearch.Command(id, " Year 8,\nnear us ", HowOften.Weekly));
        Assert.Equal(("Year 8, near us", HowOften.Weekly), ((await SearchAsync(id)).Name, (await SearchAsync(id)).HowOften));
        await Site.SendAsync(Market.Leader, new ChangeSavedSearch.Stop(id));
        Assert.Equal(StoppedBy.Person, (await SearchAsync(id)).StoppedBy);
        Assert.Equal(ForYear8.YearGroups, (await Site.SendAsync(Market.Leader, new OpenSavedSearch.Command(id))).Search.YearGroups);
        Assert.False((await Site.SendAsync(Market.Leader, new DeleteSavedSearch.Query(id))).IsTelling);
    }

    [Fact]
    public async Task What_is_deleted_is_gone_with_all_that_was_noted_for_it()
    {
        var id = await SaveAsync(HowOften.AtOnce);
        await OfferAsync("Bridges");
        await Site.TellDueAsync();
        await Site.SendAsync(Market.Leader, new DeleteSavedSearch.Command(id));
        Assert.Equal((0, 0, 0), await Site.InDatabaseAsync(async db => (
            await db.SavedSearches.CountAsync(search => search.Id == id), await db.FoundOffers.CountAsync(found => found.SavedSearchId == id), await db.KnownOffers.CountAsync(known => known.SavedSearchId == id))));
    }

    [Fact]
    public async Task The_same_person_keeps_other_searches_in_another_organisation()
    {
        var id = await SaveAsync(HowOften.Daily);
        var elsewhere = Market.Leader with { OrganisationId = OrganisationId.New() };
        await Assert.ThrowsAsync<NotFoundException>(() => Site.SendAsync(elsewhere, new DeleteSavedSearch.Command(id)));
    }

    [Fact]
    public async Task The_fifty_first_is_refused_and_fits_again_when_one_is_deleted()
    {
        var ids = new List<SavedSearchId>();
        for (var n = 0; n < SavedSearch.MostOfOne; n++)
        {
            ids.Add(await SaveAsync(HowOften.OnlyKept, ForYear8 with { WithinMiles = n + 1 }));
        }

        Assert.StartsWith("You keep 50 searches", (await Assert.ThrowsAsync<RuleBrokenException>(() => SaveAsync(HowOften.OnlyKept, ForYear8 with { WithinMiles = 100 }))).Message, StringComparison.Ordinal);
        await SaveAsync(HowOften.OnlyKept, member: Market.Reader);
        await Site.SendAsync(Market.Leader, new DeleteSavedSearch.Command(ids[0]));
        await SaveAsync(HowOften.OnlyKept, ForYear8 with { WithinMiles = 100 });
    }

    [Fact]
    public async Task One_condition_is_refused_and_the_place_counts_as_one()
    {
        Assert.Contains("Add one more", (await Assert.ThrowsAsync<RuleBrokenException>(() => SaveAsync(HowOften.Daily, ForYear8, ""))).Message, StringComparison.Ordinal);
        Assert.Contains("Add one more", (await Site.SendAsync(Market.Leader, new SaveSearch.Query(ForYear8, ""))).Refusal, StringComparison.Ordinal);
        Assert.Null((await Site.SendAsync(Market.Leader, new SaveSearch.Query(ForYear8, null))).Refusal);
        await Assert.ThrowsAsync<RuleBrokenException>(() => SaveAsync(HowOften.Daily, ForYear8, "Xyzzyville"));
    }

    [Fact]
    public async Task A_search_that_is_kept_already_is_not_kept_twice_and_the_page_leads_to_the_one_there_is()
    {
        var id = await SaveAsync(HowOften.Daily);
        Site.Clock.Advance(TimeSpan.FromDays(1));
        var again = ForYear8 with { Today = ForYear8.Today.AddDays(1), Order = SearchOrder.Soonest, Skip = 20, Turn = 9 };
        Assert.Equal(new KeptSearch(id, "Something for year 8"), (await Site.SendAsync(Market.Leader, new SaveSearch.Query(again, null))).Kept);
        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => SaveAsync(HowOften.AtOnce, again));
        Assert.Equal("You keep this search already, as “Something for year 8”. Change that one instead.", refusal.Message);
        Assert.Equal(1, await Site.InDatabaseAsync(db => db.SavedSearches.CountAsync()));

        Assert.Null((await Site.SendAsync(Market.Leader, new SaveSearch.Query(again with { WithinMiles = 25 }, null))).Kept);
        Assert.Null((await Site.SendAsync(Market.Reader, new SaveSearch.Query(again, null))).Kept);
        await SaveAsync(HowOften.Daily, member: Market.Reader);
    }

    [Fact]
    public async Task A_name_and_how_often_are_asked_for()
    {
        var refused = await Assert.ThrowsAsync<ValidationException>(() => Site.SendAsync(Market.Leader, new SaveSearch.Command(ForYear8, null, " ", null)));
        Assert.Equal(["Enter a name for the search", "Select how often you want to be told"], refused.Errors.Select(error => error.ErrorMessage));
        await Assert.ThrowsAsync<ValidationException>(() => Site.SendAsync(Market.Leader, new SaveSearch.Command(ForYear8, null, new string('x', 101), HowOften.Daily)));
    }

    [Fact]
    public async Task Whoever_only_gives_keeps_no_searches()
    {
        await Assert.ThrowsAsync<NotFoundException>(() => SaveAsync(HowOften.Daily, member: Market.Giver));
        await Assert.ThrowsAsync<SignInNeededException>(() => SaveAsync(HowOften.Daily, member: SignedInMember.Nobody));
    }

    [Fact]
    public async Task A_list_takes_few_statements_however_many_searches_there_are()
    {
        for (var n = 0; n < ListSavedSearches.PageSize + 2; n++)
        {
            await SaveAsync(HowOften.Daily, ForYear8 with { WithinMiles = n + 1 });
        }

        using var counted = Site.Statements.Count();
        Assert.Equal((ListSavedSearches.PageSize, 12, 2), await ListedAsync());
        counted.AtMost(4);
    }

    private async Task<(int Rows, int Total, int Pages)> ListedAsync()
    {
        var view = await Site.SendAsync(Market.Leader, new ListSavedSearches.Query());
        return (view.Rows.Count, view.Total, view.Pages);
    }

    private Task NotFoundAsync<T>(IRequest<T> request) => Assert.ThrowsAsync<NotFoundException>(() => Site.SendAsync(Market.Reader, request));
}
