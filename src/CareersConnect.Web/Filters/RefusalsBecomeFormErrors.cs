using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Kernel;
using CareersConnect.Web.TagHelpers;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Filters;

/// <summary>
/// Turns what the application refuses into the errors of the form that was posted: the same page again, what was typed still in it. An answer that could not
/// be read keeps its own error and stops the command, whose other answers are checked all the same. A page that has nothing to show any more, since what it is
/// about has gone on meanwhile, sends to the page above it and tells the refusal there.
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
        if (executed.HandlerInstance is PageModel page && !executed.ExceptionHandled && executed.Exception is { } refusal && Tell(refusal, page))
        {
            executed.ExceptionHandled = true;
            executed.Result = await ShowAgainAsync(page, refusal);
        }
    }

    private static async Task<IActionResult> ShowAgainAsync(PageModel page, Exception refusal)
    {
        if (page is ILoadsItsView shows)
        {
            try
            {
                await shows.LoadAsync();
            }
            catch (Exception gone) when (gone is RuleBrokenException || (gone is NotFoundException && refusal is RuleBrokenException))
            {
                page.TempData.Tell((refusal is RuleBrokenException ? refusal : gone).Message, isRefusal: true);
                return new RedirectResult(page.Url.Content("~" + (shows.Instead ?? Above(page.Request.Path))));
            }
        }

        if (refusal is BusyException)
        {
            page.Response.RetryLater();
        }

        var shown = page.Page();
        shown.StatusCode = refusal switch
        {
            BusyException => StatusCodes.Status503ServiceUnavailable,
            RuleBrokenException { IsLostRace: true } => StatusCodes.Status409Conflict,
            _ => null,
        };
        return shown;
    }

    private static string Above(PathString path)
    {
        var whole = path.Value!.TrimEnd('/');
        return whole.LastIndexOf('/') is > 0 and var end ? whole[..end] : "/";
    }

    private static bool Tell(Exception refusal, PageModel page)
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
                foreach (var one in refused.All.Where(one => one.Field is null || !IsUnreadable(page, $"Input.{one.Field}")))
                {
                    page.ModelState.AddModelError(one.Field is null ? "" : $"Input.{one.Field}", one.Message);
                }

                return true;

            case BusyException:
                page.ModelState.AddModelError("", refusal.Message);
                return HttpMethods.IsPost(page.Request.Method);

            default:
                return false;
        }
    }

    // A date that could not be read is not also missing.
    private static bool IsUnreadable(PageModel page, string key) => page.ModelState.TryGetValue(key, out var entry) && entry is { RawValue: not null, Errors.Count: > 0 };
}
