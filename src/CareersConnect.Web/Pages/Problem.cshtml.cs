using System.Diagnostics;
using CareersConnect.Web.Filters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages;

/// <summary>What is shown when a page cannot be: with its true status, what happened and what to do. It answers whatever the refused request was, so it asks for no token.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ProblemModel(ILogger<ProblemModel> log) : PageModel
{
    /// <summary>The status that the visitor is given. Somebody who asks for this page itself is told that there is none.</summary>
    public int Status { get; private set; } = StatusCodes.Status404NotFound;

    /// <summary>What is said.</summary>
    public ProblemWords Words => ProblemWords.Of(Status);

    /// <summary>By which the help desk finds the request in the log.</summary>
    public string Reference => Activity.Current?.TraceId.ToHexString()[..8].ToUpperInvariant() ?? HttpContext.TraceIdentifier;

    /// <summary>Shows the problem, whatever was asked.</summary>
    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        Status = Response.StatusCode >= StatusCodes.Status400BadRequest ? Response.StatusCode : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        ModelState.Clear();
        if (Status == StatusCodes.Status503ServiceUnavailable)
        {
            Response.RetryLater();
        }

        if (Status >= StatusCodes.Status500InternalServerError)
        {
            log.LogError("Problem {Reference}: {Status}", Reference, Status);
        }
    }

    /// <summary>Shows the problem.</summary>
    public void OnGet()
    {
    }

    /// <summary>Shows the problem of a form.</summary>
    public void OnPost()
    {
    }
}
