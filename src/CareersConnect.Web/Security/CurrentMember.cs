using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Web.Security;

/// <summary>Who is asking: in a request whoever its session's row names, outside any request the host itself.</summary>
internal sealed class CurrentMember(IHttpContextAccessor accessor) : ICurrentMember
{
    private static readonly SystemMember Host = new();

    public PersonId? PersonId => Now.PersonId;

    public SignInSessionId? SessionId => Now.SessionId;

    public OrganisationId? OrganisationId => Now.OrganisationId;

    public string OrganisationName => Now.OrganisationName;

    public SchoolId? SchoolId => Now.SchoolId;

    public Role? Role => Now.Role;

    public string Name => Now.Name;

    public IReadOnlyList<SchoolId> AttachedSchools => Now.AttachedSchools;

    public Audience Audiences => Now.Audiences;

    /// <summary>Asked anew each time: the session is read after the first use of this object.</summary>
    private ICurrentMember Now => accessor.HttpContext is { } http ? http.Features.Get<SignedInMember>() ?? SignedInMember.Nobody : Host;
}
