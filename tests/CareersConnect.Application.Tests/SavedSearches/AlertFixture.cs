using CareersConnect.Application.Email;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.SavedSearches;

/// <summary>A school whose Careers Leader looks for something for year 8 near the school, and an employer round the corner.</summary>
public abstract class AlertTests : IAsyncLifetime
{
    protected static readonly OfferSearch ForYear8 = new() { Today = OfferBuilder.Today, WithinMiles = 15, YearGroups = YearGroups.Of(YearGroup.Year8) };

    protected TradeFixture Site { get; } = new();

    protected Marketplace Market { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Market = await Site.MarketAsync();
        await Site.RunDueJobsAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Site.DisposeAsync();
    }

    protected Task<SavedSearchId> SaveAsync(HowOften howOften, OfferSearch? search = null, string? place = null, ICurrentMember? member = null) =>
        Site.SendAsync(member ?? Market.Leader, new SaveSearch.Command(search ?? ForYear8, place, "Something for year 8", howOften));

    /// <summary>An offer that fits, unless it is shaped otherwise.</summary>
    protected Task<Offer> OfferAsync(string title, Func<OfferBuilder, OfferBuilder>? shape = null) =>
        Market.OfferAsync(Site, offer => (shape ?? (one => one))(offer.OnDate(new DateOnly(2027, 6, 14))).With(details => details with { Title = title }));

    protected async Task ChangeAsync(Offer offer, Action<Offer> change)
    {
        await Site.InDatabaseAsync(async db =>
        {
            change(await db.Offers.SingleAsync(one => one.Id == offer.Id));
            return await db.SaveChangesAsync();
        });
        await Site.TellDueAsync();
    }

    /// <summary>The alerts that the Careers Leader was written.</summary>
    protected async Task<IReadOnlyList<OutgoingEmail>> AlertsAsync(string? to = null) =>
        [.. (await Site.EmailsAsync(to ?? Market.LeaderEmail)).Where(mail => mail.Kind is "NewOffersEmail" or "StillWantedEmail")];

    protected Task<SavedSearch> SearchAsync(SavedSearchId id) => Site.InDatabaseAsync(db => db.SavedSearches.AsNoTracking().SingleAsync(search => search.Id == id));

    /// <summary>Moves the clock, tells what has happened and runs what is due.</summary>
    protected async Task AtAsync(DateTime utc)
    {
        Site.Clock.MoveTo(new DateTimeOffset(utc, TimeSpan.Zero));
        await Site.TellDueAsync();
        await Site.RunDueJobsAsync();
    }
}
