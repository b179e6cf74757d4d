using CareersConnect.Web.Members;
using MediatR;

namespace CareersConnect.Web.Areas.Hub.Pages.Members;

/// <summary>One member of the careers hub.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class MemberModel(IMediator mediator) : MemberPage(mediator);
