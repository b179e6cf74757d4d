using CareersConnect.Domain.Offers;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Makes givers and their offers block by block, each as large as a hub, so that a million offers take no more memory than a few thousand. The first block has the demo people.</summary>
/// <param name="world">What was made so far.</param>
/// <param name="save">Saves rows, in batches.</param>
internal sealed class SeedMarket(SeedWorld world, Func<IEnumerable<object>, Task> save)
{
    private const int OffersOfABlock = 1500;

    /// <summary>How many offers the schools' bookings are drawn from.</summary>
    private const int OffersToBook = 3000;

    private readonly SeedOrganisations _organisations = new(world, new SeedDice(world.Options.Seed + 1));
    private readonly SeedOffers _offers = new(world, new SeedDice(world.Options.Seed + 2));

    public async Task FillAsync(Action<string, int> progress)
    {
        var options = world.Options;
        var blocks = (options.Offers + OffersOfABlock - 1) / OffersOfABlock;
        for (var block = 0; block < blocks; block++)
        {
            Range Part(int of) => new((int)((long)of * block / blocks), (int)((long)of * (block + 1) / blocks));
            await GiversAsync(Part(options.Employers), Part(options.Providers));
            if (block == 0)
            {
                await save(new SeedPeople(world, new SeedDice(options.Seed + 4), _organisations).Everybody());
                await save(Extra());
            }

            var offers = Part(options.Offers);
            await save(Indexes(offers).Select(index => Kept(_offers.Make(index))));
            if (block == blocks - 1 || block % 10 == 9)
            {
                progress("employers", Part(options.Employers).End.Value);
                progress("training providers", Part(options.Providers).End.Value);
                progress("offers", offers.End.Value);
            }
        }
    }

    private async Task GiversAsync(Range employers, Range providers)
    {
        world.Employers.Clear();
        world.Providers.Clear();
        await save(Indexes(employers).SelectMany(index => Joined(world.Employers, _organisations.Employer(index))));
        await save(Indexes(providers).SelectMany(index => Joined(world.Providers, _organisations.Provider(index))));
    }

    /// <summary>Last year's offers, and that of the business that an Enterprise Adviser writes for.</summary>
    private IEnumerable<object> Extra()
    {
        foreach (var index in Enumerable.Range(0, world.Options.LastYearsOffers))
        {
            yield return Kept(_offers.MakeLastYears(index));
        }

        if (world.BroughtIn is { } business)
        {
            yield return Kept(_offers.MakeFor(business));
        }
    }

    /// <summary>The first few thousand can be booked, and their later life comes after that.</summary>
    private Offer Kept((Offer Offer, SeedGiver Giver) made)
    {
        if (world.Bookable.Count < OffersToBook && made.Giver.IsVerified && made.Offer.Status == OfferStatus.Published)
        {
            world.Bookable.Add(made);
        }
        else
        {
            _offers.Settle(made.Offer, made.Giver);
        }

        return made.Offer;
    }

    private static IReadOnlyList<object> Joined(List<SeedGiver> givers, (SeedGiver Giver, IReadOnlyList<object> Rows) made)
    {
        givers.Add(made.Giver);
        return made.Rows;
    }

    private static IEnumerable<int> Indexes(Range range) => Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value);
}
