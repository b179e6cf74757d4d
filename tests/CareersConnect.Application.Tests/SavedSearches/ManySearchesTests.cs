using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.SavedSearches;

/// <summary>An offer that is new to more saved searches than one turn notes: the others have turns of their own, and nobody is left out.</summary>
public sealed class ManySearchesTests : AlertTests
{
    private const int Others = 20;

    [Fact]
    public async Task One_turn_notes_so_many_and_leaves_the_others_for_a_turn_of_their_own()
    {
        await AddAsync(NoteNewOffers.Most + Others);
        var offer = await OfferAsync("Bridges");
        await Site.TellDueAsync();
        Assert.InRange(await LeftAsync(), 1, 2);
        Assert.Equal(NoteNewOffers.Most + Others, await Site.InDatabaseAsync(db => db.FoundOffers.CountAsync(row => row.OfferId == offer.Id)));

        var left = await LeftAsync();
        await ChangeAsync(offer, one => one.Edit(one.Details() with { Title = "More bridges" }, OfferBuilder.Now));
        Assert.Equal(left, await LeftAsync());
    }

    [Fact]
    public async Task As_many_as_one_turn_notes_leave_nothing()
    {
        await AddAsync(NoteNewOffers.Most);
        await OfferAsync("Bridges");
        await Site.TellDueAsync();
        Assert.Equal(0, await LeftAsync());
    }

    [Fact]
    public async Task What_was_left_is_noted_once_and_not_for_alerts_that_were_stopped_meanwhile()
    {
        var (told, stopped) = (await SaveAsync(HowOften.AtOnce), await SaveAsync(HowOften.AtOnce, ForYear8 with { WithinMiles = 25 }));
        await Site.SendAsync(Market.Leader, new DeleteSavedSearch.Command(stopped));
        var offer = OfferId.New();
        var now = Site.Clock.GetUtcNow().UtcDateTime;
        await Site.AddAsync(new OutboxMessage(new OfferSatisfiedMore(offer, [told, stopped]), now), new OutboxMessage(new OfferSatisfiedMore(offer, [told]), now));
        await Site.TellDueAsync();
        Assert.Equal([told], await Site.InDatabaseAsync(db => db.FoundOffers.Where(row => row.OfferId == offer).Select(row => row.SavedSearchId).ToListAsync()));
    }

    /// <summary>Searches that tell each morning.</summary>
    private Task<int> AddAsync(int number)
    {
        var conditions = SearchConditions.Of(ForYear8 with { WithinMiles = null, Where = MeetingWays.InOurSchool }, new SearchPlace("", null), "");
        return Site.AddAsync([.. Enumerable.Range(0, number).Select(_ => SavedSearch.Save(Market.Leader.PersonId!.Value, Market.Leader.OrganisationId!.Value, "Something", HowOften.Daily, conditions, 0, OfferBuilder.Now))]);
    }

    private Task<int> LeftAsync() => Site.InDatabaseAsync(db => db.OutboxMessages.CountAsync(one => one.Type == nameof(OfferSatisfiedMore)));
}
