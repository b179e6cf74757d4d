using CareersConnect.Web.Members;
using MediatR;

namespace CareersConnect.Web.Areas.Hub.Pages.Members;

/// <summary>Who is in the careers hub.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class MembersModel(IMediator mediator) : MembersPage(mediator);
