using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Search.Embedded;
using CareersConnect.Infrastructure.Search.Reference;
using CareersConnect.Testing.Search;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareersConnect.Benchmarks.Search;

/// <summary>The engines with the same offers in them.</summary>
internal sealed class Engines : IDisposable
{
    private static readonly SynonymBook Book = new(Synonyms.All);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("careersconnect-bench-");

    public Engines()
    {
        Embedded = Index("");
        Reference = new Fts5OfferIndex(new Fts5Store(Path.Combine(_folder.FullName, "reference.search")), Planner);
    }

    private static QueryPlanner Planner { get; } = new(new SearchWords(Book));

    public EmbeddedOfferIndex Embedded { get; }

    public IOfferIndex Reference { get; }

    /// <summary>Our engine, empty, with a file or none.</summary>
    public static EmbeddedOfferIndex Index(string path) => new(Planner, Book, path, NullLogger<EmbeddedOfferIndex>.Instance);

    public static async IAsyncEnumerable<OfferDocument> Of(NationalOffers country, int number)
    {
        await Task.CompletedTask;
        foreach (var offer in country.All(number))
        {
            yield return offer;
        }
    }

    public static Task FillAsync(IOfferIndex index, NationalOffers country, int number) => index.RebuildAsync(Of(country, number), new LogPosition("bench", 0), CancellationToken.None);

    public void Dispose()
    {
        Embedded.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
