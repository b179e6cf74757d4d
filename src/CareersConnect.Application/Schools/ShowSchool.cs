using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Places;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Schools;

/// <summary>What the school register says of one school. It is public.</summary>
public static class ShowSchool
{
    /// <summary>The school.</summary>
    /// <param name="Urn">Its unique reference number.</param>
    [For(Audience.Anyone)]
    public sealed record Query(Urn Urn) : IQuery<View>;

    /// <summary>The school.</summary>
    /// <param name="Urn">Its unique reference number.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Type">Its kind, in the register's words.</param>
    /// <param name="Phase">Its phase.</param>
    /// <param name="IsOpen">Whether it is open.</param>
    /// <param name="YearGroups">The year groups that it has.</param>
    /// <param name="LocalAuthorityCode">Three figures.</param>
    /// <param name="LocalAuthority">The authority's name.</param>
    /// <param name="Town">Its town.</param>
    /// <param name="Postcode">Its postcode.</param>
    /// <param name="Location">Where it is, on the national grid.</param>
    /// <param name="Website">Its website.</param>
    /// <param name="SuccessorUrn">The school that took its place.</param>
    public sealed record View(
        Urn Urn, string Name, string? Type, SchoolPhase Phase, bool IsOpen, YearGroups YearGroups, string LocalAuthorityCode, string? LocalAuthority, string? Town, Postcode? Postcode,
        GridPoint? Location, string? Website, Urn? SuccessorUrn);

    internal sealed class QueryHandler(CareersConnectDbContext db) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var school = await db.Schools.AsNoTracking().Where(school => school.Urn == query.Urn)
                .Select(school => new
                {
                    school.Urn, school.Name, school.TypeName, school.Phase, school.Status, school.YearGroups, school.LocalAuthorityCode, school.LocalAuthorityName,
                    school.Town, school.Postcode, school.Easting, school.Northing, school.Website, school.SuccessorUrn,
                })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("School", query.Urn.Value);
            var location = school is { Easting: { } east, Northing: { } north } ? new GridPoint(east, north) : (GridPoint?)null;
            var isOpen = school.Status is EstablishmentStatus.Open or EstablishmentStatus.OpenButProposedToClose or EstablishmentStatus.Unknown;
            return new View(
                school.Urn, school.Name, school.TypeName, school.Phase, isOpen, school.YearGroups, school.LocalAuthorityCode, school.LocalAuthorityName, school.Town, school.Postcode,
                location, school.Website, school.SuccessorUrn);
        }
    }
}
