using CareersConnect.Application.Offers.Search;
using CareersConnect.Infrastructure.Search.Embedded;
using CareersConnect.Testing.Search;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>The table of answers grows while others search: an offer in a new language may be put in at any moment of a search.</summary>
public sealed class FacetCountsTests
{
    private static readonly OfferSearch Everything = new() { Today = NationalOffers.Today };

    [Fact]
    public async Task Answers_that_appear_while_a_search_begins_do_not_disturb_its_counts()
    {
        for (var round = 0; round < 5; round++)
        {
            var attributes = new AttributeTable();
            var plan = new PlannedSearch(Everything, attributes, null);
            var search = new SegmentSearch(plan, Scratch.Take());
            search.Run(LiveSegment.Of(Nothing()));
            var growing = Task.Run(() => Grow(attributes), TestContext.Current.CancellationToken);
            var counted = 0;
            while (!growing.IsCompleted)
            {
                new FacetCounts(plan, attributes).Add(search);
                counted++;
            }

            await growing;
            Assert.True(counted > 100, $"{counted} searches began meanwhile.");
        }
    }

    private static void Grow(AttributeTable attributes)
    {
        for (var n = 0; n < AttributeTable.MostOfAList; n++)
        {
            attributes.Add(SearchPart.Languages, $"Language {n}");
            attributes.Add(SearchPart.Sectors, $"Sector {n}");
            attributes.Add(SearchPart.Subjects, $"Subject {n}");
        }
    }

    private static Segment Nothing() => new()
    {
        Columns = Columns.Of([]), Attributes = AttributeColumns.Of([], AttributeTable.FirstOpen), Placed = [], Texts = TextBlocks.Of([], []),
        Postings = new PostingsBuilder().Build([], new PhraseTable(new(Domain.ReferenceData.Synonyms.All), new Lexicon()), 1),
    };
}
