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
            StatusCodeSelector = error => error is NotFoundException ? StatusCodes.Status404NotFound : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = context => context.Exception is NotFoundException or SignInNeededException,
        });
        app.UseStatusCodePagesWithReExecute("/problem", "?status={0}");
    }
}
