using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace CareersConnect.Domain.Tests.Matching;

/// <summary>Needs and offers of any kind.</summary>
internal static class MatchingGenerators
{
    public static Gen<NeedFacts> Needs =>
        from years in Years
        from pupils in Gen.Choose(1, 200)
        from start in Gen.Choose(0, 60)
        from length in Gen.Choose(0, 60)
        from modes in Gen.Choose(1, 7)
        from atSchool in Gen.Elements(true, false)
        from travel in Gen.Elements<int?>(null, 0, 5, 15, 40)
        from benchmark in Gen.Elements<int?>(null, 5, 6)
        from kinds in Gen.SubListOf(ActivityTypes.Offered.Select(type => type.Id))
        from missing in Gen.Choose(0, 150)
        from access in Gen.Frequency((4, Gen.Constant(AccessFeatures.None)), (1, Gen.Constant(AccessFeatures.StepFree)))
        select new NeedFacts(
            A.Need() with
            {
                YearGroups = years, Pupils = pupils, From = OfferBuilder.Today.AddDays(start), Until = OfferBuilder.Today.AddDays(start + length), Modes = (DeliveryModes)modes,
                AtSchool = atSchool, TravelMiles = travel, Benchmark = benchmark, Access = access, ActivityTypes = kinds.Count > 3 ? [] : [.. kinds],
            },
            MatchingFacts.School, OfferBuilder.Today, YearGroups.Secondary.ToList().ToDictionary(year => new Gap(5, year), _ => missing), MetSoFar.Nobody)
        {
            Blocked = new HashSet<OrganisationId> { MatchingFacts.Unwanted },
        };

    public static Gen<List<OfferFacts>> Offers => Offer.ListOf(12).Select(offers => offers.ToList());

    private static Gen<OfferFacts> Offer =>
        from type in Gen.Elements(ActivityTypes.Offered.Select(kind => kind.Id).ToArray())
        from years in Years
        from modes in Gen.Choose(1, 7)
        from place in Gen.Elements(MeetingPlace.AtSchool, MeetingPlace.AtWorkplace)
        from east in Gen.Choose(400_000, 470_000)
        from travel in Gen.Elements<int?>(null, 5, 20)
        from largest in Gen.Choose(1, 120)
        from notice in Gen.Choose(0, 30)
        from days in Gen.Choose(0, 90).ListOf(3)
        from weekdays in Gen.Choose(0, 31)
        from verified in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from met in Gen.Choose(0, 4)
        from asked in Gen.Choose(0, 6)
        from unwanted in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from kept in Gen.Choose(0, 2)
        from quiet in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from atOnce in Gen.Elements(true, false)
        from size in Gen.Elements(Enum.GetValues<EmployerSize>())
        select MatchingFacts.Offer() with
        {
            ActivityType = type, Benchmarks = [.. ActivityTypes.Get(type).Counts.Select(count => count.Benchmark)], YearGroups = years, Modes = (DeliveryModes)modes, Place = place,
            Location = new GridPoint(east, 340_000), TravelMiles = travel, MaximumPupils = largest, NoticeDays = notice,
            FreeDays = [.. days.Select(day => new FreeDay(OfferBuilder.Today.AddDays(day), largest))], ArrangementDays = (Weekdays)weekdays,
            GiverId = unwanted ? MatchingFacts.Unwanted : default, IsVerified = verified, TimesMetThisYear = met, Contact = new ContactSoFar(asked, 6, kept, quiet ? OfferBuilder.Today : null), BooksAtOnce = atOnce, Size = size,
        };

    private static Gen<YearGroups> Years => from first in Gen.Choose(7, 12) from more in Gen.Choose(0, 4) select YearGroups.Range((YearGroup)first, (YearGroup)Math.Min(13, first + more));
}
