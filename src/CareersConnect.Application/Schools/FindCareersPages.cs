using CareersConnect.Application.Organisations;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Places;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Places;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Schools;

/// <summary>Somebody looks for a school's careers page: by its name, town, postcode or URN, or else by a place, for the schools with secondary pupils that are nearest.</summary>
public static class FindCareersPages
{
    /// <summary>How far around a place is looked, in miles.</summary>
    public const int Miles = 10;

    /// <param name="Words">What was typed.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string? Words) : IQuery<View>;

    /// <summary>What was found.</summary>
    /// <param name="Schools">The schools: by name, or the nearest first.</param>
    /// <param name="More">Whether there are more than are shown.</param>
    /// <param name="Near">The place that they are near; null when they were found by name.</param>
    /// <param name="Problem">Why nothing was found, in a sentence; null when nothing was typed or something was found.</param>
    public sealed record View(IReadOnlyList<Row> Schools, bool More, string? Near, string? Problem)
    {
        /// <summary>That the place is known only roughly, in a sentence; null when it is exact.</summary>
        public string? Note { get; init; }
    }

    /// <summary>A school.</summary>
    /// <param name="Urn">Its number in the register.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Town">Its town, or null.</param>
    /// <param name="Postcode">Its postcode, or null.</param>
    /// <param name="Miles">How far from the place that was typed; null when it was found by name.</param>
    public sealed record Row(string Urn, string Name, string? Town, string? Postcode, double? Miles);

    internal sealed class QueryHandler(CareersConnectDbContext db, IMediator mediator, IPlaces places) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            if (string.IsNullOrWhiteSpace(query.Words))
            {
                return new View([], More: false, null, null);
            }

            var named = await mediator.Send(new FindSchools.Query(query.Words), cancellationToken);
            if (named.Schools.Count > 0)
            {
                return new View([.. named.Schools.Select(one => new Row(one.Urn, one.Name, one.Town, one.Postcode, null))], named.More, null, null);
            }

            var answer = await places.FindAsync(query.Words, cancellationToken);
            return answer.Place is { } place ? (await NearAsync(place, cancellationToken)) with { Note = answer.Note }
                : new View([], More: false, null, answer.Problem ?? "Name a town, or type a postcode: all of England is too much for one list.");
        }

        private async Task<View> NearAsync(Place place, CancellationToken cancellationToken)
        {
            const int Metres = (int)(Miles * GridPoint.MetresAMile);
            var (east, north) = (place.Point.Easting, place.Point.Northing);
            var around = await db.Schools.Where(one => (one.Status == EstablishmentStatus.Open || one.Status == EstablishmentStatus.OpenButProposedToClose)
                    && one.Easting >= east - Metres && one.Easting <= east + Metres && one.Northing >= north - Metres && one.Northing <= north + Metres)
                .Select(one => new { one.Urn, one.Name, one.Town, one.Postcode, one.YearGroups, one.Easting, one.Northing }).ToListAsync(cancellationToken);
            var near = around.Where(one => !one.YearGroups.And(YearGroups.Secondary).IsEmpty)
                .Select(one => new Row(one.Urn.Value, one.Name, one.Town, one.Postcode?.Value, new GridPoint(one.Easting!.Value, one.Northing!.Value).MilesTo(place.Point)))
                .Where(one => one.Miles <= Miles).OrderBy(one => one.Miles).ThenBy(one => one.Urn, StringComparer.Ordinal).ToList();
            return new View([.. near.Take(FindSchools.Limit)], near.Count > FindSchools.Limit, place.Label, near.Count == 0 ? $"There is no school with secondary pupils within {Miles} miles of {place.Label}." : null);
        }
    }
}
