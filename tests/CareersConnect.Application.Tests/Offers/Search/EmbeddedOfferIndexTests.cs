using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Search.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareersConnect.Application.Tests.Offers.Search;

public sealed class EmbeddedOfferIndexTests : OfferIndexContract
{
    private static readonly SynonymBook Book = new(Synonyms.All);

    protected override Task<IOfferIndex> NewAsync() => Task.FromResult<IOfferIndex>(new EmbeddedOfferIndex(new QueryPlanner(new SearchWords(Book)), Book, "", NullLogger<EmbeddedOfferIndex>.Instance));
}
