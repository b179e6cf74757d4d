using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary>
/// <c>&lt;button cc-button&gt;Send to 3 employers&lt;/button&gt;</c> or <c>&lt;a cc-button="secondary small" asp-page="…"&gt;</c>: a button, or a link that looks like one. It
/// says what happens. One main button a page, without a value; the others are secondary; warning is for what cannot be taken back; small goes with each.
/// </summary>
[HtmlTargetElement("button", Attributes = "cc-button")]
[HtmlTargetElement("a", Attributes = "cc-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>A drawing before the word.</summary>
    [HtmlAttributeName("cc-icon")]
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var looks = (output.Attributes["cc-button"]?.Value?.ToString() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(look => look == "small" ? "cc-button-s" : $"govuk-button--{look}");
        output.Attributes.RemoveAll("cc-button");
        output.Attributes.SetAttribute("class", Markup.Css(["govuk-button", .. looks, output.Attributes["class"]?.Value?.ToString()]));
        if (context.TagName == "button")
        {
            output.Attributes.SetAttribute("data-module", "govuk-button");
            output.Attributes.SetAttribute("data-prevent-double-click", "true");
        }

        if (!string.IsNullOrEmpty(Icon))
        {
            output.PreContent.SetHtmlContent(Icons.Svg(Icon)).Append(" ");
        }
    }
}
