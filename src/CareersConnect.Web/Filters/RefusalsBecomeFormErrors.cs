using CareersConnect.Domain.Kernel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Filters;

/// <summary>Turns what the application refuses into the errors of the form that was posted: the same page again, what was typed still in it.</summary>
internal sealed class RefusalsBecomeFormErrors : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.HandlerInstance is not PageModel page || executed.ExceptionHandled)
        {
            return;
        }

        switch (executed.Exception)
        {
            case ValidationException invalid:
                foreach (var fault in invalid.Errors)
                {
                    page.ModelState.AddModelError($"Input.{fault.PropertyName}", fault.ErrorMessage);
                }

                Answer(executed, page);
                break;

            case RuleBrokenException refused:
                page.ModelState.AddModelError(refused.Field is null ? "" : $"Input.{refused.Field}", refused.Message);
                Answer(executed, page);
                break;
        }
    }

    private static void Answer(PageHandlerExecutedContext executed, PageModel page)
    {
        executed.ExceptionHandled = true;
        executed.Result = page.Page();
    }
}
