namespace CareersConnect.Infrastructure.Seeding;

/// <summary>
/// How much demo data is made, and from which seed. The same options give the same database, row for row: words, places, dates, numbers, keys and references.
/// What differs is what no page shows: the hashes of links, security stamps, and when a line of the change log was written.
/// </summary>
/// <param name="Schools">Schools and colleges in the register; 120 make a hub, 25,000 are all of England.</param>
/// <param name="Offers">Offers of this school year; up to 1,000,000. Those of last year come on top.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Today">The day that counts as today: what is before it has taken place.</param>
public sealed record SeedOptions(int Schools, int Offers, int Seed, DateOnly Today)
{
    /// <summary>Employers: 250 for the 1,500 offers of a hub, and in proportion.</summary>
    public int Employers => Math.Max(20, Offers / 6);

    /// <summary>Training providers: 40 for the 1,500 offers of a hub, and in proportion.</summary>
    public int Providers => Math.Max(8, Offers * 40 / 1500);

    /// <summary>Offers of last school year, which are over: they are what last year's encounters came from.</summary>
    public int LastYearsOffers => Math.Clamp(Offers / 5, 10, 300);

    /// <summary>Schools that take part, with members, requests and bookings.</summary>
    public int SchoolsThatTakePart => Math.Min(Schools, 120);

    /// <summary>Requests, spread over the schools that take part.</summary>
    public int Requests => SchoolsThatTakePart * 5 / 2;

    /// <summary>True when all of England is filled rather than one hub.</summary>
    public bool IsNational => Schools > 1000;
}
