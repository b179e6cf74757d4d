using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.People;

/// <summary>Says to look into the mail. It says the same whether or not the address has an account.</summary>
public sealed class LinkSentModel : PageModel
{
    /// <summary>What was typed; null when this page is opened by itself.</summary>
    public string? Address => TempData["SentTo"] as string;
}
