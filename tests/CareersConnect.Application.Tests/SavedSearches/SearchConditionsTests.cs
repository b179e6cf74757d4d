using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Application.Tests.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Tests.SavedSearches;

public sealed class SearchConditionsTests
{
    private static readonly DateOnly Today = RandomOffers.Today;
    private static readonly OfferSearch Nothing = new() { Today = Today };
    private static readonly GridPoint Derby = new(435_000, 336_000);

    [Fact]
    public void What_is_kept_comes_back_whole_whatever_was_searched_for()
    {
        var random = new RandomOffers(5);
        for (var n = 0; n < 300; n++)
        {
            var search = random.Search();
            var kept = SearchConditions.Read(SearchConditions.Of(search, new SearchPlace("Derby", search.Near), "Derby").Text, Today);
            foreach (var property in typeof(OfferSearch).GetProperties().Where(property => property.CanWrite && !NotKept.Contains(property.Name)))
            {
                Assert.Equal(JsonSerializer.Serialize(property.GetValue(search)), JsonSerializer.Serialize(property.GetValue(kept)));
            }
        }
    }

    [Fact]
    public void The_page_that_was_looked_at_is_not_kept()
    {
        var search = Nothing with { Words = "bridge", Skip = 40, Take = 7, Turn = 9, After = new OfferCursor(1, OfferId.New()) };
        var kept = SearchConditions.Read(SearchConditions.Of(search, new SearchPlace("", null), "").Text, Today.AddDays(3));
        Assert.Equal((0, Nothing.Take, 0u, null, Today.AddDays(3)), (kept.Skip, kept.Take, kept.Turn, kept.After, kept.Today));
    }

    [Fact]
    public void What_cannot_be_read_is_said_so() => Assert.ThrowsAny<JsonException>(() => SearchConditions.Read("{\"Words\":", Today));

    [Fact]
    public void Each_part_is_one_condition_and_a_place_is_one_only_with_a_radius()
    {
        Assert.Equal(0, SearchConditions.Count(Nothing with { WithinMiles = 15 }));
        Assert.Equal(0, SearchConditions.Count(Nothing with { Near = Derby }));
        OfferSearch[] single =
        [
            Nothing with { Words = "bridge" }, Nothing with { Near = Derby, WithinMiles = 15 }, Nothing with { YearGroups = YearGroups.Secondary }, Nothing with { ActivityTypes = [ActivityTypeId.CareersTalk, ActivityTypeId.WorkplaceVisit] },
            Nothing with { Where = MeetingWays.LiveOnline }, Nothing with { From = Today, Until = Today.AddDays(9) }, Nothing with { Sizes = [EmployerSize.From250], SelfEmployed = true },
            Nothing with { Sectors = ["transport"] }, Nothing with { Subjects = ["physics"] }, Nothing with { Access = AccessFeatures.StepFree | AccessFeatures.QuietSpace }, Nothing with { Content = ProviderContent.All },
            Nothing with { Audiences = [OfferAudience.Staff] }, Nothing with { Stem = true }, Nothing with { Free = true }, Nothing with { Languages = ["Polish"] }, Nothing with { Benchmarks = [5] },
        ];
        Assert.All(single, search => Assert.Equal(1, SearchConditions.Count(search)));
        Assert.Equal(2, SearchConditions.Count(single[0] with { Stem = true }));
    }

    private static readonly string[] NotKept = [nameof(OfferSearch.Today), nameof(OfferSearch.Skip), nameof(OfferSearch.Take), nameof(OfferSearch.After), nameof(OfferSearch.Turn), nameof(OfferSearch.CountFacets), nameof(OfferSearch.ReadTexts)];
}
