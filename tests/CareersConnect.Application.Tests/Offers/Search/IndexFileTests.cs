using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;
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

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_file_of_another_version_is_refused(int newer)
    {
        using var kept = await KeptAsync();
        var whole = await System.IO.File.ReadAllBytesAsync(File, Now);
        const int Begin = 8 + 20; // the length and checksum of the first part, and the name of the format
        int[] part = [BitConverter.ToInt32(whole, Begin + 8) + newer, BitConverter.ToInt32(whole, Begin + 12)];
        using var other = new MemoryStream();
        new SnapshotWriter(other).Write(part);
        other.ToArray().CopyTo(whole, Begin);
        await RefusedAsync(whole);

        // With its own version it is taken: nothing else was refused.
        part[0] -= newer;
        other.SetLength(0);
        new SnapshotWriter(other).Write(part);
        other.ToArray().CopyTo(whole, Begin);
        await System.IO.File.WriteAllBytesAsync(File, whole, Now);
        using var again = Index(Book);
        Assert.Equal(Position, await again.PositionAsync(Now));
    }

    [Fact]
    public async Task A_file_with_something_behind_its_end_is_refused()
    {
        using var kept = await KeptAsync();
        await RefusedAsync((byte[])[.. await System.IO.File.ReadAllBytesAsync(File, Now), 0]);
    }

    [Fact]
    public void The_file_carries_what_stemmer_folding_and_weights_make_of_a_fixed_text()
    {
        // Has this changed on purpose, put the new one here: files of before are refused and built anew, which is what should happen.
        Assert.StartsWith("d3f50179364c1e83", SnapshotFile.IdentityOf(new SynonymBook([])), StringComparison.Ordinal);
        Assert.NotEqual(SnapshotFile.IdentityOf(Book), SnapshotFile.IdentityOf(new SynonymBook(Synonyms.All.Skip(1))));
    }

    [Fact]
    public async Task Several_that_save_at_once_leave_a_whole_file_and_nothing_beside_it()
    {
        using var kept = await KeptAsync();
        EmbeddedOfferIndex[] hosts = [Index(Book), Index(Book), Index(Book)];
        for (var round = 0; round < 10; round++)
        {
            foreach (var (n, host) in hosts.Index())
            {
                await host.PutAsync([_country.Offer(n, round)], Now);
            }

            await Task.WhenAll(hosts.Select(host => Task.Run(host.Save, Now)));
            using var again = Index(Book);
            Assert.Equal(Position, await again.PositionAsync(Now));
        }

        Assert.Equal([File], Directory.GetFiles(_folder.FullName));
        Array.ForEach(hosts, host => host.Dispose());
    }

    [Fact]
    public async Task What_a_process_that_was_killed_left_beside_the_file_is_taken_away_when_it_is_old()
    {
        using var kept = await KeptAsync();
        var (old, young) = ($"{File}.abc.new", $"{File}.def.new");
        await System.IO.File.WriteAllTextAsync(old, "half", Now);
        await System.IO.File.WriteAllTextAsync(young, "half", Now);
        System.IO.File.SetLastWriteTimeUtc(old, System.IO.File.GetLastWriteTimeUtc(File).AddHours(-2));
        await kept.PutAsync([_country.Offer(5, 5)], Now);
        kept.Save();
        Assert.Equal([File, young], Directory.GetFiles(_folder.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task However_many_languages_are_written_five_hundred_are_counted_and_no_offer_is_lost()
    {
        using var index = Index(Book);
        await index.RebuildAsync(Enumerable.Range(0, 700).Select(n => _country.Offer(n) with { Language = $"Language {n}", ArrangementDays = Weekdays.SchoolDays, ArrangementFrom = null, ArrangementUntil = null }).ToAsyncEnumerable(), Position, Now);
        for (var round = 0; round < 2; round++)
        {
            var all = await index.FindAsync(new OfferSearch { Today = NationalOffers.Today }, Now);
            Assert.Equal((700, AttributeTable.MostOfAList), (all.Total, all.Facets!.Languages.Values.Sum()));
            Assert.Equal(1, (await index.FindAsync(new OfferSearch { Today = NationalOffers.Today, Languages = [all.Facets.Languages.Keys.First()] }, Now)).Total);
            await index.PutAsync([_country.Offer(700) with { Language = "One more" }], Now);
            await index.RemoveAsync([_country.Offer(700).Id], Now);
        }
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
        await Assert.ThrowsAsync<IndexAwayException>(() => index.FindAsync(new OfferSearch { Today = NationalOffers.Today }, Now));
    }

    private EmbeddedOfferIndex Index(SynonymBook book) => new(new QueryPlanner(new SearchWords(book)), book, File, NullLogger<EmbeddedOfferIndex>.Instance);
}
