using CareersConnect.Web.Members;
using MediatR;

namespace CareersConnect.Web.Areas.Employers.Pages.Organisation;

/// <summary>Who is in an employer's team.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class MembersModel(IMediator mediator) : MembersPage(mediator);
