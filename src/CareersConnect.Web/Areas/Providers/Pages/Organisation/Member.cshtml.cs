using CareersConnect.Web.Members;
using MediatR;

namespace CareersConnect.Web.Areas.Providers.Pages.Organisation;

/// <summary>One member of a provider's team.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class MemberModel(IMediator mediator) : MemberPage(mediator);
