using CareersConnect.Web.Members;
using MediatR;

namespace CareersConnect.Web.Areas.Schools.Pages.Settings;

/// <summary>Who is in a school's careers team.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class MembersModel(IMediator mediator) : MembersPage(mediator);
