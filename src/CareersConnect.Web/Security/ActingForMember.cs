using CareersConnect.Application.SignedIn;
using CareersConnect.Web.Sites;

namespace CareersConnect.Web.Security;

/// <summary>Tells the head of the page for whom the reader acts, from what the session's row said at this request: no statement of its own.</summary>
internal sealed class ActingForMember(IHttpContextAccessor accessor) : IActingFor
{
    public ValueTask<ActingFor?> NowAsync(CancellationToken cancellationToken)
    {
        var member = accessor.HttpContext?.Features.Get<SignedInMember>();
        return new(member is { OrganisationId: not null } ? new ActingFor(member.OrganisationName, member.HasOthers) : null);
    }
}
