using CareersConnect.Application.People;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Web.Filters;
using CareersConnect.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Dev;

/// <summary>Demo people by role; one press signs in. In Development only.</summary>
/// <param name="mediator">Asks and tells.</param>
/// <param name="cookie">Gives the browser its secret.</param>
public sealed class PeopleModel(IMediator mediator, SessionCookie cookie) : PageModel, ILoadsItsView
{
    /// <summary>A part of a name to look for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Like { get; set; }

    /// <summary>The people.</summary>
    public IReadOnlyList<SignInAsDemoPerson.Row> Rows { get; private set; } = [];

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Lists them.</summary>
    /// <returns>Done when loaded.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <inheritdoc />
    public async Task LoadAsync() => Rows = await mediator.Send(new SignInAsDemoPerson.Query(Like ?? ""));

    /// <summary>Signs in as one of them.</summary>
    /// <returns>To their site.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        var secret = LinkSecret.Draw();
        var role = await mediator.Send(new SignInAsDemoPerson.Command(new MembershipId(Input.MembershipId), LinkSecret.HashOf(secret)));
        cookie.Give(Response, secret);
        return LocalRedirect(Landing.Of(role));
    }

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>The membership that was pressed.</summary>
        public Guid MembershipId { get; set; }
    }
}
