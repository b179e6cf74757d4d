using System.Globalization;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>The hub marks a local authority or schools as a cold spot, with a reason and a last day, or ends one before its time.</summary>
public static class MarkColdSpot
{
    /// <param name="LocalAuthorityCode">The local authority, or null.</param>
    /// <param name="Schools">Schools, named one by one; may be none when there is a local authority.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Until">The last day.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Command(string? LocalAuthorityCode, IReadOnlyList<SchoolId> Schools, string? Reason, DateOnly? Until) : ICommand<ColdSpotId>, IToldByTheModel;

    /// <param name="Id">The cold spot.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record End(ColdSpotId Id) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.LocalAuthorityCode).Must(code => string.IsNullOrEmpty(code) || LocalAuthorities.Find(code) is not null).WithMessage("Select a local authority from the list.");
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, ColdSpotId>
    {
        private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

        public async Task<ColdSpotId> Handle(Command command, CancellationToken cancellationToken)
        {
            var code = string.IsNullOrEmpty(command.LocalAuthorityCode) ? null : command.LocalAuthorityCode;
            await RefuseTwiceAsync(code, cancellationToken);
            List<SchoolId> schools = [.. command.Schools.Distinct()];
            var meant = await db.Schools.Where(school => schools.Contains(school.Id) || school.LocalAuthorityCode == code)
                .Select(school => new { school.Id, school.Easting, school.Northing }).ToListAsync(cancellationToken);
            if (!schools.TrueForAll(meant.Select(school => school.Id).ToHashSet().Contains))
            {
                throw new NotFoundException("School");
            }

            var spot = ColdSpot.Mark(
                member.RequireOrganisation(), code, schools, [.. meant.Select(school => GridPoint.Find(school.Easting, school.Northing)).OfType<GridPoint>()],
                command.Reason ?? "", command.Until, clock.UtcNow());
            return db.Add(spot).Entity.Id;
        }

        private async Task RefuseTwiceAsync(string? code, CancellationToken cancellationToken)
        {
            var today = clock.TodayInEngland();
            var known = code is null ? null : await db.ColdSpots.Where(spot => spot.EndedAt == null && spot.Until >= today && spot.LocalAuthorityCode == code)
                .Select(spot => (DateOnly?)spot.Until).FirstOrDefaultAsync(cancellationToken);
            if (known is { } until)
            {
                throw new RuleBrokenException(
                    string.Create(English, $"{LocalAuthorities.Find(code)!.Name} is a cold spot already, until {until:d MMMM yyyy}. End that one first, or leave it as it is."), nameof(Command.LocalAuthorityCode));
            }
        }
    }

    internal sealed class EndHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<End, Done>
    {
        public async Task<Done> Handle(End command, CancellationToken cancellationToken)
        {
            var spot = await db.ColdSpots.SingleOrDefaultAsync(one => one.Id == command.Id, cancellationToken) ?? throw new NotFoundException(nameof(ColdSpot), command.Id.Value);
            spot.End(clock.UtcNow());
            return default;
        }
    }
}
