using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Register;

/// <summary>Somebody says what they join as.</summary>
public sealed class IndexModel : PageModel;
