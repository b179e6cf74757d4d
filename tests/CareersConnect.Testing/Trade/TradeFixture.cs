using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Testing.Builders;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Testing.Trade;

/// <summary>The host, whose use cases a test calls as whoever it likes.</summary>
public class TradeFixture : SiteFixture
{
    /// <summary>Sends a request as somebody.</summary>
    public Task<T> SendAsync<T>(ICurrentMember? member, IRequest<T> request, string? key = null) => Services.SendAsync(member, request, key);

    /// <summary>Two sides that can trade.</summary>
    public Task<Marketplace> MarketAsync() => Marketplace.OpenAsync(this);

    /// <summary>A booking as it stands in the database.</summary>
    public Task<Booking> BookingAsync(BookingId id) => InDatabaseAsync(db => db.Bookings.AsNoTracking().SingleAsync(booking => booking.Id == id));

    /// <summary>Adds something and saves it.</summary>
    public Task<int> AddAsync(params object[] rows) => InDatabaseAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.LetTestsAct());
    }
}
