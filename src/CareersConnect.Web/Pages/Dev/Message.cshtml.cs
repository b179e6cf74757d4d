using CareersConnect.Application.Email;
using CareersConnect.Application.Pipeline;
using CareersConnect.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Dev;

/// <summary>One caught e-mail: text, HTML behind bars, headers, attachments.</summary>
/// <param name="caught">The caught mail.</param>
public sealed class MessageModel(ICaughtMail caught) : PageModel
{
    /// <summary>The e-mail.</summary>
    public CaughtEmail Mail { get; private set; } = null!;

    /// <summary>Shows the e-mail, its HTML in a frame of its own.</summary>
    /// <param name="id">Its id.</param>
    public void OnGet(Guid id)
    {
        Mail = Find(id);
        HttpContext.UseOwnPolicy(frames: "frame-src 'self'");
    }

    /// <summary>The HTML alone, as the mail program gets it: no script runs, no form is sent, links open outside the frame.</summary>
    /// <param name="id">The e-mail's id.</param>
    /// <returns>The document.</returns>
    public ContentResult OnGetHtml(Guid id)
    {
        HttpContext.UseOwnPolicy("default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; "
            + "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation");
        return Content(Find(id).Html.Replace("<head>", "<head><base target=\"_top\">", StringComparison.OrdinalIgnoreCase), "text/html; charset=utf-8");
    }

    /// <summary>An attachment, to download.</summary>
    /// <param name="id">The e-mail's id.</param>
    /// <param name="number">Which one, from 0.</param>
    /// <returns>The file.</returns>
    public FileContentResult OnGetAttachment(Guid id, int number)
    {
        var (name, content) = Find(id).Attachments.ElementAtOrDefault(number);
        return content is null ? throw new NotFoundException("Attachment", number) : File(content, "application/octet-stream", name);
    }

    private CaughtEmail Find(Guid id) => caught.Open(id) ?? throw new NotFoundException("E-mail", id);
}
