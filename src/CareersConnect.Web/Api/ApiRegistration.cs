using CareersConnect.Domain.Kernel;
using CareersConnect.Web.Filters;
using Microsoft.AspNetCore.Diagnostics;

namespace CareersConnect.Web.Api;

/// <summary>The read-only interface for programs, under /api/v1. Additions keep the version; nothing that is there changes its meaning. Described in docs/api.md and, for programs, at /openapi/v1.json.</summary>
internal static class ApiRegistration
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        return services.AddOpenApi("v1", document =>
        {
            document.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            document.AddDocumentTransformer((described, _, _) =>
            {
                described.Info.Title = "CareersConnect";
                described.Info.Version = "v1";
                described.Info.Description = "Offers of encounters with the world of work, and the schools of England: read only, no key needed. What fits a request is for members of its school.";
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Errors under /api are problem details (RFC 9457), not pages.</summary>
    public static void UseApiProblems(this WebApplication app) => app.UseWhen(context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), api =>
    {
        api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = TellAsync, SuppressDiagnosticsCallback = failed => StatusOf(failed.Exception) != StatusCodes.Status500InternalServerError });
        api.UseStatusCodePages();
    });

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/v1.json");
        var v1 = app.MapGroup("/api/v1");
        v1.MapOffers();
        v1.MapSchools();
        v1.MapMatches();
    }

    private static Task TellAsync(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()!.Error;
        var status = StatusOf(error);
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.RetryLater();
        }

        return Results.Problem(statusCode: status, detail: status == StatusCodes.Status500InternalServerError ? null : error.Message).ExecuteAsync(context);
    }

    private static int StatusOf(Exception error) => error switch
    {
        RuleBrokenException => StatusCodes.Status400BadRequest,
        _ => FiltersRegistration.StatusOf(error),
    };
}
