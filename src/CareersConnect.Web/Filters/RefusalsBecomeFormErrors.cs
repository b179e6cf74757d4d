using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Kernel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Filters;

/// <summary>A page that shows more than its form. What it shows is loaded the same way when it is opened and when its form comes back refused.</summary>
public interface ILoadsItsView
{
    /// <summary>Loads what the page shows beside the answers.</summary>
    /// <returns>Done when loaded.</returns>
    Task LoadAsync();
}

/// <summary>
/// Turns what the application refuses into the errors of the form that was posted: the same page again, what was typed still in it. An answer that could not
/// be read keeps its own error and stops the command, whose other answers are checked all the same.
/// </summary>
internal sealed class RefusalsBecomeFormErrors(UnreadableAnswers unreadable) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!context.ModelState.IsValid && !HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            unreadable.Note();
        }

        var executed = await next();
        var refusal = executed.Exception;
        if (executed.HandlerInstance is PageModel page && !executed.ExceptionHandled && Tell(refusal, page))
        {
            executed.ExceptionHandled = true;
            if (page is ILoadsItsView shows)
            {
                await shows.LoadAsync();
            }

            var shown = page.Page();
            shown.StatusCode = refusal is RuleBrokenException { IsLostRace: true } ? StatusCodes.Status409Conflict : null;
            executed.Result = shown;
        }
    }

    private static bool Tell(Exception? refusal, PageModel page)
    {
        switch (refusal)
        {
            case ValidationException invalid:
                foreach (var fault in invalid.Errors.Where(fault => !IsUnreadable(page, $"Input.{fault.PropertyName}")))
                {
                    page.ModelState.AddModelError($"Input.{fault.PropertyName}", fault.ErrorMessage);
                }

                return true;

            case RuleBrokenException refused:
                page.ModelState.AddModelError(refused.Field is null ? "" : $"Input.{refused.Field}", refused.Message);
                return true;

            default:
                return false;
        }
    }

    // A date that could not be read is not also missing.
    private static bool IsUnreadable(PageModel page, string key) => page.ModelState.TryGetValue(key, out var entry) && entry is { RawValue: not null, Errors.Count: > 0 };
}
