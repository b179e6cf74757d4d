using CareersConnect.Web.Members;
using MediatR;

namespace CareersConnect.Web.Areas.Employers.Pages.Organisation;

/// <summary>One member of an employer's team.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class MemberModel(IMediator mediator) : MemberPage(mediator);
