using CareersConnect.Web.Members;
using MediatR;

namespace CareersConnect.Web.Areas.Schools.Pages.Settings;

/// <summary>One member of a school's careers team.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class MemberModel(IMediator mediator) : MemberPage(mediator);
