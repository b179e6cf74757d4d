using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Schools;

/// <summary>A school's careers page, for parents, pupils, employers and providers: what it said itself, and what is coming up in coarse words.</summary>
public static class ShowCareersPage
{
    /// <summary>What is coming up, at most.</summary>
    public const int ProgrammeLimit = 30;

    /// <param name="Urn">The school's number in the register, as it was typed.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string Urn) : IQuery<View>;

    /// <summary>What the page shows. Nothing of it names a pupil, a visitor or an hour.</summary>
    public sealed record View
    {
        /// <summary>The school's name.</summary>
        public required string Name { get; init; }

        /// <summary>Its number in the register.</summary>
        public required string Urn { get; init; }

        /// <summary>Its street, or null.</summary>
        public string? Street { get; init; }

        /// <summary>Its town, or null.</summary>
        public string? Town { get; init; }

        /// <summary>Its postcode, or null.</summary>
        public string? Postcode { get; init; }

        /// <summary>Its website, or null.</summary>
        public string? Website { get; init; }

        /// <summary>The lowest age that it teaches, or null.</summary>
        public int? LowestAge { get; init; }

        /// <summary>The highest age that it teaches, or null.</summary>
        public int? HighestAge { get; init; }

        /// <summary>Pupils on roll, or null.</summary>
        public int? Pupils { get; init; }

        /// <summary>Whether it owes providers access.</summary>
        public required PalDuty PalDuty { get; init; }

        /// <summary>What it said itself; null while it said nothing.</summary>
        public Words? Said { get; init; }

        /// <summary>What is coming up, soonest first.</summary>
        public required IReadOnlyList<Coming> Programme { get; init; }
    }

    /// <summary>What the school said.</summary>
    /// <param name="LeaderName">The Careers Leader.</param>
    /// <param name="LeaderEmail">Their address; may be empty.</param>
    /// <param name="LeaderTelephone">Their number; may be empty.</param>
    /// <param name="Programme">The programme; may be empty.</param>
    /// <param name="Impact">How its effect is measured; may be empty.</param>
    /// <param name="NextReview">When this is next reviewed, or null.</param>
    public sealed record Words(string LeaderName, string LeaderEmail, string LeaderTelephone, string Programme, string Impact, DateOnly? NextReview);

    /// <summary>An encounter to come, in coarse words.</summary>
    /// <param name="Month">The first day of its month.</param>
    /// <param name="Kind">"Careers talk".</param>
    /// <param name="YearGroups">For which year groups.</param>
    /// <param name="Count">How many of these there are that month.</param>
    public sealed record Coming(DateOnly Month, string Kind, YearGroups YearGroups, int Count);

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            if (query.Urn.Length != 6 || !query.Urn.All(char.IsAsciiDigit))
            {
                throw new NotFoundException("School", query.Urn);
            }

            var urn = new Urn(query.Urn);
            var row = await (
                from school in db.Schools.AsNoTracking()
                where school.Urn == urn && (school.Status == EstablishmentStatus.Open || school.Status == EstablishmentStatus.OpenButProposedToClose || school.Status == EstablishmentStatus.Unknown)
                select new
                {
                    school.Id, school.Name, school.Street, school.Town, school.Postcode, school.Website, school.LowestAge, school.HighestAge, school.Pupils, school.PalDuty,
                    Said = db.CareersPages.Where(page => page.SchoolId == school.Id)
                        .Select(page => new Words(page.LeaderName, page.LeaderEmail, page.LeaderTelephone, page.Programme, page.Impact, page.NextReview)).FirstOrDefault(),
                }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("School", query.Urn);
            return new View
            {
                Name = row.Name, Urn = urn.Value, Street = row.Street, Town = row.Town, Postcode = row.Postcode?.Value, Website = row.Website,
                LowestAge = row.LowestAge, HighestAge = row.HighestAge, Pupils = row.Pupils, PalDuty = row.PalDuty, Said = row.Said,
                Programme = await ProgrammeAsync(row.Id, cancellationToken),
            };
        }

        private async Task<IReadOnlyList<Coming>> ProgrammeAsync(SchoolId school, CancellationToken cancellationToken)
        {
            var today = clock.TodayInEngland();
            var rows = await (
                from booking in db.Bookings.AsNoTracking()
                where booking.SchoolId == school && booking.Status == BookingStatus.Confirmed && booking.Day >= today
                    && db.Offers.Any(offer => offer.Id == booking.OfferId && offer.Audience == OfferAudience.Pupils)
                orderby booking.Day
                select new { booking.Day, booking.ActivityType, booking.YearGroups }).Take(300).ToListAsync(cancellationToken);
            return [.. rows.GroupBy(row => (Month: new DateOnly(row.Day.Year, row.Day.Month, 1), row.ActivityType, row.YearGroups))
                .Select(same => new Coming(same.Key.Month, ActivityTypes.Find(same.Key.ActivityType)?.Name ?? "Encounter", same.Key.YearGroups, same.Count()))
                .OrderBy(coming => coming.Month).ThenBy(coming => coming.YearGroups.Bits).ThenBy(coming => coming.Kind, StringComparer.Ordinal).Take(ProgrammeLimit)];
        }
    }
}
