using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Web.Tests.Offers;

/// <summary>Whoever meets online is found from anywhere; a heading that says how near says that too.</summary>
public sealed class OnlineHeadingTests : IClassFixture<OnlineHeadingTests.Online>
{
    private readonly Online _site;

    public OnlineHeadingTests(Online site) => _site = site;

    [Theory]
    [InlineData("/offers?place=Derby&within=25", "4 offers within 25 miles or live online", "4 offers within 25 miles of Derby")]
    [InlineData("/offers?place=Derby&within=25&where=school", "2 offers within 25 miles", "2 offers within 25 miles of Derby")]
    [InlineData("/offers?place=Derby&within=25&where=online", "1 offer live online, none within 25 miles", "1 offer live online, none within 25 miles of Derby")]
    [InlineData("/offers?place=Derby&within=any&where=online", "1 offer", "1 offer near Derby")]
    public async Task A_heading_tells_what_is_near_from_what_is_online(string address, string heading, string title)
    {
        var page = await _site.Visitor().OpenAsync(address);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent.Trim());
        Assert.StartsWith(title, page.Title, StringComparison.Ordinal);
    }

    /// <summary>The offers around Derby, and one that is only online.</summary>
    public sealed class Online : SearchFixture, IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            var far = An.Employer().Named("Penzance Pixels").With(new EmployerFacts(["creative-and-media"], EmployerSize.FewerThan10, selfEmployed: false, cornerstone: false, Stem.No)).Build();
            await SaveAsync([far, An.Offer().From(far.Id).ByArrangement().With(details => details with { Title = "A studio on your screen", Modes = DeliveryModes.LiveOnline, YearGroups = YearGroups.Of(YearGroup.Year10) }).Build()]);
            await TellDueAsync();
        }
    }
}
