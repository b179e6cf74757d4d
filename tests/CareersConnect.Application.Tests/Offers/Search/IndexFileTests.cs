using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Search.Embedded;
using CareersConnect.Testing.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>The file of the embedded engine: what was written is found again, and what is not whole is refused, wherever it is broken.</summary>
public sealed class IndexFileTests : IDisposable
{
    private static readonly SynonymBook Book = new(Synonyms.All);
    private static readonly LogPosition Position = new("a log", 41);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("careersconnect-index-");
    private readonly NationalOffers _country = new(seed: 3);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.FullName, "offers.index");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_index_that_was_edited_answers_alike_after_a_restart_and_can_be_edited_on()
    {
        using var before = await KeptAsync();
        using var after = Index(Book);
        Assert.Equal(Position, await after.PositionAsync(Now));
        var searches = new SearchFamilies(_country, seed: 4);
        for (var n = 0; n < 60; n++)
        {
            var search = searches.Anything() with { ReadTexts = true };
            Assert.Empty(EngineDifference.Between(await after.FindAsync(search, Now), await before.FindAsync(search, Now)));
            await before.PutAsync([_country.Offer(n, 9)], Now);
            await after.PutAsync([_country.Offer(n, 9)], Now);
        }
    }

    [Fact]
    public async Task A_file_that_ends_early_or_has_one_bit_flipped_is_refused()
    {
        using var kept = await KeptAsync();
        var whole = await System.IO.File.ReadAllBytesAsync(File, Now);
        for (var at = 0; at < whole.Length; at += whole.Length / 150)
        {
            await RefusedAsync(whole.AsMemory(0, at));
            whole[at] ^= (byte)(1 << (at % 8));
            await RefusedAsync(whole);
            whole[at] ^= (byte)(1 << (at % 8));
        }

        await System.IO.File.WriteAllBytesAsync(File, whole, Now);
        using var again = Index(Book);
        Assert.Equal(Position, await again.PositionAsync(Now));
    }

    [Fact]
    public async Task A_file_that_was_made_with_other_synonyms_is_refused()
    {
        using var kept = await KeptAsync();
        using var other = Index(new SynonymBook(Synonyms.All.Skip(1)));
        Assert.Null(await other.PositionAsync(Now));
    }

    [Fact]
    public async Task An_index_that_was_never_built_leaves_no_file()
    {
        using var index = Index(Book);
        await index.PutAsync([_country.Offer(1)], Now);
        index.Save();
        Assert.False(System.IO.File.Exists(File));
    }

    private async Task<EmbeddedOfferIndex> KeptAsync()
    {
        var index = Index(Book);
        await index.RebuildAsync(_country.All(300).ToAsyncEnumerable(), Position, Now);
        await index.PutAsync([_country.Offer(1) with { Language = "Old\nNorse" }, _country.Offer(2) with { Language = "Old Norse" }], Now);
        await index.PutAsync([.. Enumerable.Range(0, 40).Select(n => _country.Offer(n * 9, 2))], Now);
        await index.RemoveAsync([.. Enumerable.Range(0, 10).Select(n => _country.Offer(n * 11).Id)], Now);
        index.Save();
        return index;
    }

    private async Task RefusedAsync(ReadOnlyMemory<byte> bytes)
    {
        await System.IO.File.WriteAllBytesAsync(File, bytes, Now);
        using var index = Index(Book);
        Assert.Null(await index.PositionAsync(Now));
        Assert.Equal(0, (await index.FindAsync(new OfferSearch { Today = NationalOffers.Today }, Now)).Total);
    }

    private EmbeddedOfferIndex Index(SynonymBook book) => new(new QueryPlanner(new SearchWords(book)), book, File, NullLogger<EmbeddedOfferIndex>.Instance);
}
