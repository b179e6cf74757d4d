using CareersConnect.Application.People;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Kernel;
using CareersConnect.Web.Security;
using CareersConnect.Web.Sites;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.People;

/// <summary>A person signs in.</summary>
/// <param name="mediator">Sends what was typed.</param>
/// <param name="cookie">Gives the browser its secret.</param>
/// <param name="pages">Knows which links lead somewhere.</param>
public sealed class SignInModel(IMediator mediator, SessionCookie cookie, PagesThatExist pages) : PageModel
{
    /// <summary>What is said when address and password do not fit: the same for an unknown address, a wrong password and a locked address.</summary>
    public const string Refusal = "The e-mail address and password do not fit. After five tries we wait 15 minutes; a new password opens the door at once.";

    /// <summary>What is said when they fit and the address is still to be confirmed.</summary>
    public const string Unconfirmed = "Confirm your e-mail address first. We have sent you a new link.";

    /// <summary>The same, when a link was sent a moment ago: it stays good.</summary>
    public const string UnconfirmedYet = "Confirm your e-mail address first. Open the link in the e-mail that we sent you within the last hour.";

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Where the person came from.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether a page has this address.</summary>
    /// <param name="path">The address.</param>
    /// <returns>True when it has.</returns>
    public bool Has(string path) => pages.Has(path);

    /// <summary>Signs in, or shows the form again.</summary>
    /// <returns>To where the person came from, or to their site.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        var secret = LinkSecret.Draw();
        var answer = await mediator.Send(new SignInWithPassword.Request(Input.Email, new Secret(Input.Password), LinkSecret.HashOf(secret)));
        if (answer.Outcome != SignInWithPassword.Outcome.SignedIn)
        {
            throw new RuleBrokenException(Refuse(answer.Outcome), nameof(Form.Email));
        }

        cookie.Give(Response, secret);
        return LocalRedirect(Landing.After(Url, answer.Role, ReturnUrl));
    }

    private static string Refuse(SignInWithPassword.Outcome outcome) => outcome switch
    {
        SignInWithPassword.Outcome.Unconfirmed => Unconfirmed,
        SignInWithPassword.Outcome.UnconfirmedYet => UnconfirmedYet,
        _ => Refusal,
    };

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>The work e-mail address.</summary>
        public string? Email { get; set; }

        /// <summary>The password; never shown again.</summary>
        public string? Password { get; set; }
    }
}
