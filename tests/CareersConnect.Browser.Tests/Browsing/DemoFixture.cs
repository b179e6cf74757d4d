using CareersConnect.Domain.Education;
using CareersConnect.Infrastructure.Seeding;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Browser.Tests.Browsing;

/// <summary>The host with demo data of a small hub, as scripts/run would make it, on the day on which tests begin.</summary>
public class DemoFixture(Chromium chromium) : BrowserFixture(chromium), IAsyncLifetime
{
    /// <summary>Schools of the demo data; each takes part.</summary>
    public const int Schools = 10;

    /// <summary>Offers of the demo data.</summary>
    public const int Offers = 140;

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsInstalled)
        {
            return;
        }

        _ = Address;
        await Services.GetRequiredService<Seeder>().SeedAsync(new SeedOptions(Schools, Offers, 1, Clock.TodayInEngland()), (_, _) => { }, CancellationToken.None);
        await TellDueAsync();
    }
}
