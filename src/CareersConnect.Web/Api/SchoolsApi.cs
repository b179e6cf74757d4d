using CareersConnect.Application.Schools;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Places;
using MediatR;

namespace CareersConnect.Web.Api;

/// <summary>Schools of the register.</summary>
internal static class SchoolsApi
{
    public static void MapSchools(this RouteGroupBuilder v1) => v1.MapGet("/schools/{urn}", ShowAsync)
        .WithName("ShowSchool").WithSummary("Shows a school of the register").WithTags("Schools")
        .Produces<ApiSchool>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ShowAsync(string urn, HttpContext context, IMediator mediator)
    {
        var school = await mediator.Send(new ShowSchool.Query(new Urn(urn)), context.RequestAborted);
        var degrees = school.Location is { } point ? NationalGrid.ToWgs84(point.Easting, point.Northing) : (LatLong?)null;
        return ApiAnswer.Of(context, new ApiSchool
        {
            Urn = school.Urn.Value,
            Name = school.Name,
            Type = school.Type,
            Phase = ApiWords.Of(school.Phase),
            IsOpen = school.IsOpen,
            YearGroups = [.. school.YearGroups.ToList().Select(year => (int)year)],
            LocalAuthorityCode = school.LocalAuthorityCode,
            LocalAuthority = school.LocalAuthority,
            Town = school.Town,
            Postcode = school.Postcode?.Value,
            Easting = school.Location?.Easting,
            Northing = school.Location?.Northing,
            Latitude = degrees is { } north ? Math.Round(north.Latitude, 6) : null,
            Longitude = degrees is { } east ? Math.Round(east.Longitude, 6) : null,
            Website = school.Website,
            SuccessorUrn = school.SuccessorUrn?.Value,
        });
    }
}
