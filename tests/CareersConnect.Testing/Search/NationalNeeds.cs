using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using CareersConnect.Domain.SavedSearches;

namespace CareersConnect.Testing.Search;

/// <summary>What waits for offers in a whole country, the same for the same seed and number: open requests of its schools, and searches that were saved.</summary>
/// <param name="country">The country.</param>
/// <param name="seed">Decides all of it.</param>
public sealed class NationalNeeds(NationalOffers country, int seed)
{
    private static readonly ActivityTypeId[] Kinds = [.. ActivityTypes.Offered.Select(type => type.Id)];
    private static readonly string[] AllSubjects = [.. Subjects.All.Select(subject => subject.Id.Value)];

    /// <summary>An open request.</summary>
    /// <param name="Id">Its key.</param>
    /// <param name="Need">What it needs.</param>
    /// <param name="School">Where its school is; null for one in two hundred.</param>
    public sealed record Waiting(RequestId Id, Need Need, GridPoint? School)
    {
        /// <summary>What matching knows of it.</summary>
        public NeedFacts Facts => new(Need, School, NationalOffers.Today, new Dictionary<Gap, int>(), MetSoFar.Nobody);
    }

    /// <summary>One of the requests.</summary>
    /// <param name="number">Which.</param>
    /// <param name="version">Versions after the first need something else.</param>
    public Waiting Request(int number, int version = 0)
    {
        var random = Dice(number, version);
        var from = NationalOffers.Today.AddDays(random.Next(-30, 210));
        var first = random.Next(7, 14);
        int? travel = random.Next(10) switch { < 5 => 0, < 6 => null, _ => random.Next(3, 30) };
        var need = new Need
        {
            Title = "Somebody from engineering",
            ActivityTypes = [.. Enumerable.Range(0, random.Next(8) switch { 0 => 0, < 5 => 1, < 7 => 2, _ => 4 }).Select(_ => Kinds[random.Next(Kinds.Length)]).Distinct()],
            YearGroups = YearGroups.Range((YearGroup)first, (YearGroup)(random.Next(4) == 0 ? Math.Min(13, first + random.Next(1, 3)) : first)),
            Pupils = random.Next(5) == 0 ? random.Next(60, 240) : random.Next(10, 60),
            From = from,
            Until = from.AddDays(random.Next(5) == 0 ? random.Next(0, 7) : random.Next(14, 90)),
            Modes = random.Next(10) switch { < 6 => DeliveryModes.InPerson, < 8 => DeliveryModes.InPerson | DeliveryModes.LiveOnline, < 9 => DeliveryModes.LiveOnline, _ => DeliveryModes.InPerson | DeliveryModes.LiveOnline | DeliveryModes.Hybrid },
            AtSchool = travel == 0 || random.Next(6) != 0,
            TravelMiles = travel,
            Benchmark = random.Next(2) == 0 ? null : random.Next(4, 8),
            Subjects = random.Next(3) == 0 ? [AllSubjects[random.Next(AllSubjects.Length)]] : [],
            Access = random.Next(8) == 0 ? (AccessFeatures)random.Next(1, 32) : AccessFeatures.None,
        };
        return new Waiting(new RequestId(Key(number)), need, random.Next(200) == 0 ? null : country.Place(random));
    }

    /// <summary>One of the saved searches.</summary>
    /// <param name="number">Which.</param>
    public (SavedSearchId Id, OfferSearch Search) Alert(int number)
    {
        var families = new SearchFamilies(country, Dice(number, version: 77).Next());
        var search = families.Anything();
        while (SearchConditions.Count(search) < SavedSearch.LeastConditions)
        {
            search = families.Anything();
        }

        return (new SavedSearchId(Key(number)), search with { CountFacets = false, Skip = 0 });
    }

    /// <summary>What matching knows of an offer of the country.</summary>
    /// <param name="offer">What an index knows of it.</param>
    public static OfferFacts Facts(OfferDocument offer)
    {
        var random = new Random(offer.Title.Length + offer.NoticeDays + (offer.Description.Length * 31));
        var inPerson = offer.Ways & (MeetingWays.InOurSchool | MeetingWays.AtTheirWorkplace);
        var most = random.Next(20, 200);
        return new OfferFacts
        {
            OfferId = offer.Id, GiverId = offer.OrganisationId, ActivityType = offer.ActivityType, Benchmarks = offer.Benchmarks, YearGroups = offer.YearGroups,
            Modes = (inPerson != MeetingWays.None ? random.Next(5) == 0 ? DeliveryModes.Hybrid : DeliveryModes.InPerson : DeliveryModes.None) | (offer.Ways.HasFlag(MeetingWays.LiveOnline) ? DeliveryModes.LiveOnline : DeliveryModes.None),
            Place = inPerson == MeetingWays.None ? MeetingPlace.Online : inPerson == MeetingWays.AtTheirWorkplace ? MeetingPlace.AtWorkplace : MeetingPlace.AtSchool,
            Location = offer.Location, TravelMiles = offer.TravelMiles, MinimumPupils = random.Next(1, 12), MaximumPupils = most, NoticeDays = offer.NoticeDays, Subjects = offer.Subjects, Access = offer.Access,
            FreeDays = [.. offer.FreeDays.Select(day => new FreeDay(day, random.Next(1, most + 1)))], ArrangementDays = offer.ArrangementDays, ArrangementFrom = offer.ArrangementFrom, ArrangementUntil = offer.ArrangementUntil,
            IsVerified = true, Sectors = offer.Sectors, Size = offer.Size, IsSelfEmployed = offer.SelfEmployed, IsStem = offer.Stem, BooksAtOnce = random.Next(3) == 0,
            Contact = new ContactSoFar(random.Next(20) == 0 ? 6 : random.Next(6), 6, random.Next(3), random.Next(20) == 0 ? NationalOffers.Today : null),
        };
    }

    private Random Dice(int number, int version) => new(unchecked((seed * 1_000_033) + (number * 7907) + (version * 104_723)));

    private static Guid Key(int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        new Random(number).NextBytes(bytes);
        BitConverter.TryWriteBytes(bytes, number);
        return new Guid(bytes);
    }
}
