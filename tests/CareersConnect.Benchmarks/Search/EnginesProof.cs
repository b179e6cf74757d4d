using System.Globalization;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Testing.Search;

namespace CareersConnect.Benchmarks.Search;

/// <summary>Our engine and the reference, with the same offers in them, asked the same ten thousand searches while both are edited alike: no answer may differ in totals, counts, sets, order, keys, texts or what would fit instead.</summary>
public sealed class EnginesProof : IBenchmark
{
    /// <inheritdoc />
    public string Name => "engines";

    /// <inheritdoc />
    public string Purpose => "our engine answers as the reference does: 10,000 searches on 20,000 offers (--short: 500 on 2,000; --offers, --rounds, --seed)";

    /// <inheritdoc />
    public async Task<int> RunAsync(string[] arguments)
    {
        var isShort = arguments is ["--short", ..];
        if (SearchArguments.Read(isShort ? arguments[1..] : arguments, new SearchArguments(Offers: isShort ? 2000 : 20_000, Rounds: isShort ? 500 : 10_000)) is not { } told)
        {
            return 2;
        }

        var country = new NationalOffers(told.Seed);
        using var engines = new Engines();
        IOfferIndex[] both = [engines.Embedded, engines.Reference];
        foreach (var index in both)
        {
            await Engines.FillAsync(index, country, told.Offers);
        }

        var (searches, random, differences) = (new SearchFamilies(country, told.Seed), new Random(told.Seed), 0);
        for (var n = 0; n < told.Rounds; n++)
        {
            var search = searches.Anything() with { ReadTexts = n % 5 == 0 };
            var (ours, theirs) = (await engines.Embedded.FindAsync(search, CancellationToken.None), await engines.Reference.FindAsync(search, CancellationToken.None));
            List<string> found = [.. EngineDifference.Between(ours, theirs), .. ours.Hits.Count == 0 || theirs.Hits.Count == 0 ? [] : await BehindAsync(engines, search, ours, theirs)];
            differences += found.Count;
            foreach (var difference in found.Take(3))
            {
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"search {n}: {search}: {difference}"));
            }

            if (n % 10 == 0)
            {
                List<OfferDocument> put = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => country.Offer(random.Next(told.Offers), n))];
                var gone = country.Offer(random.Next(told.Offers)).Id;
                foreach (var index in both)
                {
                    await index.PutAsync(put, CancellationToken.None);
                    await index.RemoveAsync([gone], CancellationToken.None);
                }
            }
        }

        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { proof = Name, offers = told.Offers, cases = told.Rounds, seed = told.Seed, differences }));
        return differences == 0 ? 0 : 1;
    }

    /// <summary>The second page, behind the last offer of each engine's own first one.</summary>
    private static async Task<IEnumerable<string>> BehindAsync(Engines engines, OfferSearch search, OfferSearchResult ours, OfferSearchResult theirs)
    {
        var more = search with { Skip = 0, CountFacets = false };
        return EngineDifference.Between(
            await engines.Embedded.FindAsync(more with { After = ours.Hits[^1].Cursor }, CancellationToken.None), await engines.Reference.FindAsync(more with { After = theirs.Hits[^1].Cursor }, CancellationToken.None));
    }
}
