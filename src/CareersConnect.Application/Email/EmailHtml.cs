using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CareersConnect.Application.Email;

/// <summary>Sets an e-mail as HTML that old mail programs show as well: one column of 600 px, tables, inline styles, the accent of the recipient's site. Every value is encoded.</summary>
public static class EmailHtml
{
    private const string Rule = "border-bottom:1px solid #d3dcdf";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Sets the HTML.</summary>
    /// <param name="subject">Subject, title and heading.</param>
    /// <param name="content">What it says.</param>
    /// <param name="footer">What stands below.</param>
    /// <param name="site">Whose accent it wears.</param>
    /// <returns>A whole document.</returns>
    public static string Render(string subject, EmailContent content, EmailFooter footer, MailSite site)
    {
        var (accent, pill) = Look(site);
        var html = new StringBuilder($"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light">
            <title>{E(subject)}</title>
            </head>
            <body style="margin:0;padding:0;background:#f3f6f6;color:#14212b;font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-size:17px;line-height:26px">
            <main>
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse"><tr><td align="center" style="padding:24px 12px">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;max-width:600px;background:#ffffff;text-align:left">
            <tr><td style="padding:14px 28px;background:{accent};color:#ffffff;font-size:20px;font-weight:700">{E(footer.Settings.Product)}{pill}</td></tr>
            <tr><td style="padding:28px 28px 8px">

            """);
        content.Parts.OfType<EmailPart.State>().ToList().ForEach(state => Part(html, state, accent));
        html.Append(CultureInfo.InvariantCulture, $"<h1 style=\"margin:0 0 14px;font-size:28px;line-height:33px;letter-spacing:-0.4px\">{E(subject)}</h1>\n");
        Part(html, new EmailPart.Paragraph(content.Greeting), accent);
        content.Parts.Where(part => part is not EmailPart.State).ToList().ForEach(part => Part(html, part, accent));
        html.Append("</td></tr>\n");
        Footer(html, footer);
        return html.Append("</table>\n</td></tr></table>\n</main>\n</body>\n</html>\n").ToString();
    }

    private static void Part(StringBuilder html, EmailPart part, string accent) => _ = part switch
    {
        EmailPart.State state => html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0 0 6px;color:{Colour(state.Kind).Colour};font-weight:700\">{Colour(state.Kind).Shape} {E(state.Word)}</p>\n"),
        EmailPart.Paragraph paragraph => html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0 0 18px\">{Lines(paragraph.Text)}</p>\n"),
        EmailPart.Facts facts => Facts(html, facts),
        EmailPart.Button button => html.Append(CultureInfo.InvariantCulture, $"<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"border-collapse:collapse;margin:0 0 24px\"><tr><td style=\"background:{accent};border-radius:4px\"><a href=\"{E(button.Target.AbsoluteUri)}\" style=\"display:inline-block;padding:12px 20px;color:#ffffff;font-weight:700;text-decoration:none\">{E(button.Label)}</a></td></tr></table>\n"),
        EmailPart.Points points => Points(html, points),
        EmailPart.Links links => html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0 0 24px\">{E(links.Lead)} {string.Join(" or ", links.Targets.Select(link => Link(link.Label, link.Target, "#14526b")))}.</p>\n"),
        _ => throw new InvalidOperationException($"{part.GetType().Name} has no HTML."),
    };

    private static StringBuilder Facts(StringBuilder html, EmailPart.Facts facts)
    {
        html.Append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"border-collapse:collapse;margin:0 0 22px;font-size:16px;line-height:23px\">\n");
        foreach (var (label, value) in facts.Rows)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td style=\"padding:7px 16px 7px 0;{Rule};color:#465661;vertical-align:top;width:96px\">{E(label)}</td><td style=\"padding:7px 0;{Rule};vertical-align:top\">{Lines(value)}</td></tr>\n");
        }

        return html.Append("</table>\n");
    }

    private static StringBuilder Points(StringBuilder html, EmailPart.Points points)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2 style=\"margin:0 0 6px;font-size:19px;line-height:25px\">{E(points.Heading)}</h2>\n<ul style=\"margin:0 0 20px;padding-left:22px\">");
        points.Items.ToList().ForEach(item => html.Append(CultureInfo.InvariantCulture, $"<li>{Lines(item)}</li>"));
        return html.Append("</ul>\n");
    }

    private static void Footer(StringBuilder html, EmailFooter footer)
    {
        var help = footer.Settings.Help.Length == 0 ? "" : $" Questions? <a href=\"mailto:{E(footer.Settings.Help)}\" style=\"color:#465661\">{E(footer.Settings.Help)}</a>.";
        html.Append(CultureInfo.InvariantCulture, $"<tr><td style=\"padding:18px 28px 24px;border-top:1px solid #d3dcdf;color:#465661;font-size:15px;line-height:22px\">{E(footer.Why)} {Link(footer.ChooseLabel, footer.Choose, "#465661")}.{help}<br>{E(footer.Independent)}</td></tr>\n");
    }

    private static string Link(string label, Uri target, string colour) => $"<a href=\"{E(target.AbsoluteUri)}\" style=\"color:{colour}\">{E(label)}</a>";

    private static string Lines(string text) => string.Join("<br>", text.ReplaceLineEndings("\n").Split('\n').Select(E));

    private static string E(string text) => Encoder.Encode(text);

    private static (string Colour, string Shape) Colour(EmailState state) => state switch
    {
        EmailState.Done => ("#1b6b3a", "&#10003;"),
        EmailState.Watch => ("#7a4b00", "&#9651;"),
        EmailState.Stop => ("#a61b1b", "&#10005;"),
        _ => ("#27517e", "&#9719;"),
    };

    private static (string Accent, string Pill) Look(MailSite site) => site switch
    {
        MailSite.Schools => ("#0b5a5e", Pill("for schools")),
        MailSite.Employers => ("#7a2453", Pill("for employers")),
        MailSite.Providers => ("#84400b", Pill("for providers")),
        MailSite.Hub => ("#43378f", Pill("for hubs")),
        _ => ("#1d3442", ""),
    };

    private static string Pill(string words) => $" <span style=\"font-size:15px;font-weight:400\">{words}</span>";
}
