using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Testing.Search;

/// <summary>Offers of a whole country, the same ones for the same seed and number: towns of very different sizes, one organisation for four offers, about eighty words each.</summary>
/// <param name="seed">Decides all of it.</param>
public sealed class NationalOffers(int seed)
{
    /// <summary>The day on which they are looked for.</summary>
    public static readonly DateOnly Today = new(2027, 1, 11);

    private const int Towns = 600;

    private static readonly string[] Languages = ["Polish", "Urdu", "Welsh", "British Sign Language"];
    private static readonly string[] Kinds = [.. ActivityTypes.Offered.Select(type => type.Id.Value)];
    private static readonly string[] AllSectors = [.. Sectors.All.Select(sector => sector.Id.Value)];
    private static readonly string[] AllSubjects = [.. Subjects.All.Select(subject => subject.Id.Value)];

    private readonly NationalWords _words = new(new Random(seed));
    private readonly GridPoint[] _towns = TownsOf(new Random(seed + 1));

    /// <summary>The words of its offers.</summary>
    public NationalWords Words => _words;

    /// <summary>Its offers.</summary>
    /// <param name="number">How many.</param>
    /// <returns>One by one, not held.</returns>
    public IEnumerable<OfferDocument> All(int number) => Enumerable.Range(0, number).Select(one => Offer(one));

    /// <summary>One of its offers.</summary>
    /// <param name="number">Which.</param>
    /// <param name="version">Versions after the first differ in words, days and numbers.</param>
    /// <returns>The offer; its key is that of its number.</returns>
    public OfferDocument Offer(int number) => Offer(number, 0);

    /// <inheritdoc cref="Offer(int)"/>
    public OfferDocument Offer(int number, int version)
    {
        var random = new Random(unchecked((seed * 1_000_003) + (number * 7919) + (version * 104_729)));
        var kind = One(random, Kinds);
        var ways = random.Next(10) switch { < 4 => MeetingWays.InOurSchool, < 6 => MeetingWays.AtTheirWorkplace, < 8 => MeetingWays.LiveOnline, < 9 => MeetingWays.InOurSchool | MeetingWays.LiveOnline, _ => MeetingWays.AtTheirWorkplace | MeetingWays.LiveOnline };
        var alone = random.Next(10) == 0;
        var first = random.Next(7, 13);
        var dated = random.Next(3) == 0;
        return new OfferDocument
        {
            Id = new OfferId(Key(new Random(unchecked((seed * 31) + number)), number)),
            OrganisationId = new OrganisationId(Key(new Random(seed + (number / 4)), number / 4)),
            Title = _words.Some(random, 3, 7),
            Organisation = _words.Some(random, 1, 3),
            Kind = ActivityTypes.Get(new ActivityTypeId(kind)).Name,
            Description = _words.Some(random, 25, 70),
            Outcomes = _words.Some(random, 4, 14),
            Topics = _words.Some(random, 1, 4),
            Town = _words.Ranked(random, 400, 1000),
            ActivityType = new ActivityTypeId(kind),
            YearGroups = YearGroups.Range((YearGroup)first, (YearGroup)random.Next(first, 14)),
            Audience = random.Next(20) switch { 0 => OfferAudience.Parents, 1 => OfferAudience.Staff, _ => OfferAudience.Pupils },
            Ways = ways,
            Location = ways == MeetingWays.LiveOnline && random.Next(2) == 0 ? null : Place(random),
            TravelMiles = random.Next(6) == 0 ? null : random.Next(3, 40),
            Access = (AccessFeatures)(random.Next(32) & random.Next(32)),
            Content = kind == ActivityTypeId.ProviderEncounter.Value ? (ProviderContent)random.Next(16) : ProviderContent.None,
            Size = alone ? EmployerSize.FewerThan10 : random.Next(5) == 0 ? null : (EmployerSize)random.Next(1, 4),
            SelfEmployed = alone,
            Stem = random.Next(3) == 0,
            Free = random.Next(10) != 0,
            Language = random.Next(200) == 0 ? One(random, Languages) : OfferDetails.UsualLanguage,
            Benchmarks = [.. new[] { 4, 5, 6, 7 }.Where(_ => random.Next(3) == 0)],
            Sectors = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => One(random, AllSectors)).Distinct()],
            Subjects = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => One(random, AllSubjects)).Distinct()],
            PublishedAt = Today.AddDays(-random.Next(400)).ToDateTime(new TimeOnly(9, random.Next(60)), DateTimeKind.Utc),
            NoticeDays = random.Next(3, 30),
            FreeDays = dated ? [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Today.AddDays(random.Next(1, 240))).Distinct().Order()] : [],
            ArrangementDays = dated && random.Next(2) == 0 ? Weekdays.None : (Weekdays)random.Next(1, 32),
            ArrangementFrom = random.Next(5) == 0 ? Today.AddDays(random.Next(0, 120)) : null,
            ArrangementUntil = random.Next(5) == 0 ? Today.AddDays(random.Next(60, 300)) : null,
        };
    }

    /// <summary>A place where people live.</summary>
    /// <param name="random">Decides it.</param>
    /// <returns>On the national grid.</returns>
    public GridPoint Place(Random random)
    {
        // The larger a town, the lower its number.
        var town = _towns[(int)(Towns * Math.Pow(random.NextDouble(), 2.2))];
        return new GridPoint(Math.Clamp(town.Easting + Scatter(random), 85_000, 655_000), Math.Clamp(town.Northing + Scatter(random), 10_000, 655_000));
    }

    private static int Scatter(Random random) => (int)((random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 9000);

    private static GridPoint[] TownsOf(Random random) => [.. Enumerable.Range(0, Towns).Select(_ => new GridPoint(random.Next(90_000, 650_000), random.Next(20_000, 650_000)))];

    private static T One<T>(Random random, T[] things) => things[random.Next(things.Length)];

    private static Guid Key(Random random, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        BitConverter.TryWriteBytes(bytes, number);
        return new Guid(bytes);
    }
}
