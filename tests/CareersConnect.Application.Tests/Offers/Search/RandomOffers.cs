using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>Draws offers and searches, the same ones for the same seed. Words are nonsense without a stem, so that a plain comparison is enough to check them.</summary>
internal sealed class RandomOffers(int seed)
{
    public static readonly DateOnly Today = new(2027, 1, 11);

    private static readonly string[] Vocabulary = ["blat", "drem", "fonk", "grib", "hulp", "jask", "klim", "lorp", "mox", "narb", "plun", "quab", "rodd", "strun", "tovk", "vult"];
    private static readonly ActivityTypeId[] Types = [ActivityTypeId.CareersTalk, ActivityTypeId.EmployerWorkshop, ActivityTypeId.WorkplaceVisit, ActivityTypeId.ProviderEncounter];
    private static readonly string[] Sectors = ["healthcare", "transport", "law-and-legal", "manufacturing"];
    private static readonly string[] Subjects = ["physics", "english", "art-and-design"];
    private static readonly string[] Languages = ["English", "Polish", "Urdu"];
    private readonly Random _random = new(seed);
    private readonly OrganisationId[] _organisations = [.. Enumerable.Range(0, 20).Select(_ => OrganisationId.New())];

    public OfferDocument Offer()
    {
        var ways = (MeetingWays)_random.Next(1, 8);
        var inPerson = ways != MeetingWays.LiveOnline;
        var alone = Chance(0.2);
        return new OfferDocument
        {
            Id = OfferId.New(),
            OrganisationId = One(_organisations),
            Title = Words(1, 4),
            Organisation = Words(1, 2),
            Kind = Words(0, 2),
            Description = Words(3, 20),
            Outcomes = Words(0, 5),
            Topics = Words(0, 3),
            Town = Words(0, 1),
            ActivityType = One(Types),
            YearGroups = new YearGroups(_random.Next(1, 1 << 15)),
            Ways = ways,
            Location = inPerson || Chance(0.5) ? Point() : null,
            TravelMiles = Chance(0.5) ? null : _random.Next(1, 60),
            Access = (AccessFeatures)_random.Next(0, 32),
            Content = (ProviderContent)_random.Next(0, 16),
            Size = alone ? EmployerSize.FewerThan10 : Chance(0.2) ? null : (EmployerSize)_random.Next(1, 4),
            SelfEmployed = alone,
            Sectors = Some(Sectors),
            Subjects = Some(Subjects),
            Stem = Chance(0.3),
            Free = Chance(0.8),
            Language = Chance(0.9) ? "English" : One(Languages),
            Benchmarks = [.. new[] { 4, 5, 6, 7 }.Where(_ => Chance(0.4))],
            PublishedAt = new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(_random.Next(0, 5_000)),
            NoticeDays = _random.Next(0, 30),
            FreeDays = [.. Enumerable.Range(0, _random.Next(0, 5)).Select(_ => Day()).Distinct().Order()],
            ArrangementDays = Chance(0.6) ? Weekdays.None : (Weekdays)_random.Next(1, 32),
            ArrangementFrom = Chance(0.7) ? null : Day(),
            ArrangementUntil = Chance(0.7) ? null : Day(),
        };
    }

    public OfferSearch Search()
    {
        var near = Chance(0.6) ? Point() : (GridPoint?)null;
        return new OfferSearch
        {
            Today = Today,
            Words = Chance(0.5) ? "" : string.Join(' ', Enumerable.Range(0, _random.Next(1, 6)).Select(_ => One(Vocabulary)).Distinct()),
            Near = near,
            WithinMiles = near is null || Chance(0.3) ? null : One([5, 10, 25, 50, 100]),
            Where = Chance(0.6) ? MeetingWays.None : (MeetingWays)_random.Next(1, 8),
            YearGroups = Chance(0.6) ? default : new YearGroups(_random.Next(1, 1 << 15) & _random.Next(1, 1 << 15)),
            ActivityTypes = Chance(0.7) ? [] : [.. Some(Types)],
            From = Chance(0.7) ? null : Day(),
            Until = Chance(0.7) ? null : Day(),
            Sizes = Chance(0.7) ? [] : [.. Some(Enum.GetValues<EmployerSize>())],
            SelfEmployed = Chance(0.1),
            Sectors = Chance(0.8) ? [] : Some(Sectors),
            Subjects = Chance(0.8) ? [] : Some(Subjects),
            Access = Chance(0.7) ? AccessFeatures.None : (AccessFeatures)(_random.Next(0, 32) & _random.Next(0, 32)),
            Content = Chance(0.8) ? ProviderContent.None : (ProviderContent)(_random.Next(0, 16) & _random.Next(0, 16)),
            Stem = Chance(0.1),
            Free = Chance(0.1),
            Languages = Chance(0.9) ? [] : Some(Languages),
            Benchmarks = Chance(0.8) ? [] : [One([4, 5, 6, 7])],
            Turn = (uint)_random.Next(),
            Excluded = Chance(0.8) ? [] : [.. Some(_organisations)],
            Order = One([SearchOrder.Relevance, SearchOrder.Distance, SearchOrder.Soonest, SearchOrder.Newest]),
            Take = _random.Next(0, 40),
            Skip = Chance(0.7) ? 0 : _random.Next(0, 40),
        };
    }

    private bool Chance(double chance) => _random.NextDouble() < chance;

    private T One<T>(IReadOnlyList<T> things) => things[_random.Next(things.Count)];

    private IReadOnlyList<T> Some<T>(IReadOnlyList<T> things) => [.. things.Where(_ => Chance(0.4))];

    private string Words(int least, int most) => string.Join(' ', Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => One(Vocabulary)));

    private DateOnly Day() => Today.AddDays(_random.Next(-10, 200));

    private GridPoint Point() => new(_random.Next(300_000, 600_000), _random.Next(200_000, 500_000));
}
