using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary>
/// <c>&lt;cc-summary&gt;&lt;cc-row label="What" change="/…"&gt;Careers talk&lt;/cc-row&gt;&lt;/cc-summary&gt;</c>: facts, or answers to be checked, each with its link to change it.
/// <c>&lt;cc-facts&gt;</c> is the same in a narrow panel, without links.
/// </summary>
[HtmlTargetElement("cc-summary")]
[HtmlTargetElement("cc-facts")]
public sealed class SummaryTagHelper : TagHelper
{
    /// <summary>Whether the words of <c>&lt;cc-facts&gt;</c> need a wider column.</summary>
    public bool Wide { get; set; }

    public override void Init(TagHelperContext context) => context.Items[typeof(SummaryTagHelper)] = context.TagName;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        var css = context.TagName == "cc-summary" ? "govuk-summary-list" : Markup.Css("cc-dl", Wide ? "cc-dl--wide" : null);
        output.Attributes.SetAttribute("class", Markup.Css(css, output.Attributes["class"]?.Value?.ToString()));
    }
}

/// <summary>One line of a summary.</summary>
[HtmlTargetElement("cc-row", ParentTag = "cc-summary")]
[HtmlTargetElement("cc-row", ParentTag = "cc-facts")]
public sealed class RowTagHelper : TagHelper
{
    /// <summary>What the fact is about.</summary>
    public string Label { get; set; } = "";

    /// <summary>Where the answer is changed; null when it is not.</summary>
    public string? Change { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (context.Items[typeof(SummaryTagHelper)] as string == "cc-facts")
        {
            output.Content.SetHtmlContent(Markup.Element("dt", null, Label)).AppendHtml(Markup.Element("dd", null, value));
            return;
        }

        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(Change) ? "govuk-summary-list__row govuk-summary-list__row--no-actions" : "govuk-summary-list__row");
        output.Content.SetHtmlContent(Markup.Element("dt", "govuk-summary-list__key", Label)).AppendHtml(Markup.Element("dd", "govuk-summary-list__value", value));
        if (!string.IsNullOrEmpty(Change))
        {
            var link = Markup.Element("a", "govuk-link", "Change", Markup.Hidden(" " + Label.ToLowerInvariant())).With("href", Change);
            output.Content.AppendHtml(Markup.Element("dd", "govuk-summary-list__actions", link));
        }
    }
}
