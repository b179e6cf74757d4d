using System.Data.Common;
using System.Security.Claims;
using System.Text.Encodings.Web;
using CareersConnect.Application.People;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CareersConnect.Web.Security;

/// <summary>Reads the session's row at every request. Nobody signed in is sent to sign in and back; the wrong role sees a page that is not found.</summary>
internal sealed partial class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionCookie cookie)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Session";

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (cookie.HashIn(Request) is not { } hash)
        {
            return AuthenticateResult.NoResult();
        }

        var mediator = Context.RequestServices.GetRequiredService<IMediator>();
        var member = await mediator.Send(new ReadSession.Query(hash), Context.RequestAborted);
        if (member is not { PersonId: { } person, SessionId: { } session })
        {
            cookie.Take(Response);
            return AuthenticateResult.NoResult();
        }

        Context.Features.Set(member);
        if (TimeProvider.UtcNow() - member.LastSeenAt >= SignInSession.NotedEvery)
        {
            await NoteUseAsync(session);
        }

        // A page for one person is nobody else's: no cache may keep it.
        Response.Headers.CacheControl = "no-store";
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Value.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <summary>As well as it can be done in a moment: a page is not kept waiting, and never fails, because the database takes no writer now. The next page notes it.</summary>
    private async Task NoteUseAsync(SignInSessionId session)
    {
        using var moment = CancellationTokenSource.CreateLinkedTokenSource(Context.RequestAborted);
        moment.CancelAfter(Moment);
        try
        {
            await using var scope = Context.RequestServices.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new NoteUse.Command(session), moment.Token);
        }
        catch (Exception busy) when (busy is OperationCanceledException or BusyException or DbException)
        {
            NotNoted(Logger, busy);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The use of a session was not noted; the next page notes it.")]
    private static partial void NotNoted(ILogger log, Exception busy);

    /// <summary>A person is sent to sign in and back; a program is told.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var back = Request.PathBase.Add(Request.Path).ToUriComponent() + (HttpMethods.IsGet(Request.Method) ? Request.QueryString.ToUriComponent() : "");
        Response.Redirect($"/sign-in?returnUrl={Uri.EscapeDataString(back)}");
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
