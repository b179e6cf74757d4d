using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary><c>&lt;cc-figures&gt;&lt;cc-figure value="71"&gt;must meet a provider again by 28 February&lt;/cc-figure&gt;&lt;/cc-figures&gt;</c>: at most four, each a number and the clause that makes it a sentence.</summary>
[HtmlTargetElement("cc-figures")]
public sealed class FiguresTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cc-figs");
    }
}

/// <summary>One figure.</summary>
[HtmlTargetElement("cc-figure", ParentTag = "cc-figures")]
public sealed class FigureTagHelper : TagHelper
{
    /// <summary>The number, as it is shown.</summary>
    public string Value { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var clause = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        // The number first, so that it reads aloud as the sentence that it is.
        output.Content.SetHtmlContent(Markup.Element("b", null, Value)).AppendHtml(" ").AppendHtml(Markup.Element("span", null, clause));
    }
}
