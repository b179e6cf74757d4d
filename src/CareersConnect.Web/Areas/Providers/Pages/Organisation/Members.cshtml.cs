using CareersConnect.Web.Members;
using MediatR;

namespace CareersConnect.Web.Areas.Providers.Pages.Organisation;

/// <summary>Who is in a provider's team.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class MembersModel(IMediator mediator) : MembersPage(mediator);
