using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Filters;

/// <summary>Registers what is true of every page, and what is shown when a page cannot be.</summary>
internal static class FiltersRegistration
{
    public static IServiceCollection AddPageFilters(this IServiceCollection services)
    {
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<TooLargeIsSaid>();
            mvc.Filters.Add<TakeIdempotencyKey>();
            mvc.Filters.Add<RefusalsBecomeFormErrors>();
        });
        return services;
    }

    /// <summary>Not found and problems are pages of ours, with their true status.</summary>
    public static void UseExceptionPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/problem",
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = context => context.Exception is NotFoundException or SignInNeededException or BusyException,
        });
        app.UseStatusCodePagesWithReExecute("/problem", "?status={0}");
    }

    /// <summary>The status of what went wrong, the same for pages and programs.</summary>
    public static int StatusOf(Exception error) => error switch
    {
        NotFoundException => StatusCodes.Status404NotFound,
        BusyException or IndexAwayException => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Says when it is worth trying again.</summary>
    public static void RetryLater(this HttpResponse response) =>
        response.Headers.RetryAfter = BusyException.RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
