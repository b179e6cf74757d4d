using CareersConnect.Browser.Tests.Browsing;

namespace CareersConnect.Browser.Tests.EveryPage;

/// <summary>The host with demo data and the cast, gathered once for all walks.</summary>
public sealed class CastFixture(Chromium chromium) : DemoFixture(chromium)
{
    private Cast? _cast;

    /// <summary>Who looks, and at what.</summary>
    internal async Task<Cast> CastAsync() => _cast ??= await Cast.GatherAsync(this);
}
