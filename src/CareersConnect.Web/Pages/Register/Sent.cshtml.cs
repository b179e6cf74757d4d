using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Register;

/// <summary>Says to look into the mail. It says the same whether or not the address had an account.</summary>
public sealed class SentModel : PageModel
{
    /// <summary>Where the e-mail went; null when this page is opened by itself.</summary>
    public string? Address => TempData["SentTo"] as string;
}
