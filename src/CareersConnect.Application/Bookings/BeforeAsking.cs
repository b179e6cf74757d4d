using CareersConnect.Application.Encounters;
using CareersConnect.Application.Matching;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>What a school should know before it asks for an offer: what it has asked of it already, and for whom it came looking.</summary>
public static class BeforeAsking
{
    /// <param name="OfferId">The offer.</param>
    /// <param name="YearGroups">The year groups that the search was for; may be none.</param>
    [For(Audience.CareersStaff)]
    public sealed record Query(OfferId OfferId, IReadOnlyList<YearGroup> YearGroups) : IQuery<View>;

    /// <summary>What it should know.</summary>
    /// <param name="Live">What it has asked of the offer and that waits or is agreed, soonest first.</param>
    /// <param name="YearGroups">Of the year groups those that the school has and the offer serves.</param>
    /// <param name="Pupils">How many of these miss what the offer counts towards and have nothing booked, or else how many they are; at most the offer's largest group. Null for no year group, and for parents and staff, who are not on the roll.</param>
    public sealed record View(IReadOnlyList<LiveAsk> Live, IReadOnlyList<YearGroup> YearGroups, int? Pupils);

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var schoolId = member.RequireSchool();
            var live = await db.LiveAsync(schoolId, [query.OfferId], cancellationToken);
            if (query.YearGroups.Count == 0)
            {
                return new View(live, [], null);
            }

            var offer = await (
                from one in db.Offers.AsNoTracking().IgnoreAutoIncludes()
                where one.Id == query.OfferId
                join giver in db.Organisations on one.OrganisationId equals giver.Id
                select new { one.ActivityType, one.Audience, one.YearGroups, one.MaximumPupils, giver.Kinds }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException(nameof(Offer), query.OfferId.Value);
            var year = AcademicYear.Of(clock.TodayInEngland());
            var school = await SchoolGroups.ReadAsync(db, schoolId, year, cancellationToken);
            IReadOnlyList<YearGroup> wanted = [.. query.YearGroups.Where(one => school.YearGroups.Contains(one) && offer.YearGroups.Contains(one)).Distinct().Order()];
            var missing = NeedReader.Missing(ShowCoverage.Of(school, await Evidence.ReadAsync(db, schoolId, year, cancellationToken), year));
            var most = CountsTowards.Benchmarks(offer.ActivityType, offer.Kinds, offer.Audience).Select(benchmark => wanted.Sum(one => missing.GetValueOrDefault(new Gap(benchmark, one)))).DefaultIfEmpty().Max();
            if (offer.Audience != OfferAudience.Pupils)
            {
                return new View(live, wanted, null);
            }

            var pupils = most > 0 ? most : school.Groups.Where(group => wanted.Contains(group.YearGroup)).Sum(group => group.Pupils);
            return new View(live, wanted, pupils == 0 ? null : Math.Min(pupils, offer.MaximumPupils));
        }
    }
}
