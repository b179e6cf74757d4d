using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary>A panel with a heading and what stands under it.</summary>
public abstract class TitledTagHelper : TagHelper
{
    /// <summary>The heading.</summary>
    public string Title { get; set; } = "";

    /// <summary>The level of the heading, 1 to 4.</summary>
    public int Level { get; set; } = 2;

    private protected string HeadingTag => string.Create(CultureInfo.InvariantCulture, $"h{Level}");

    private protected static void Around(TagHelperOutput output, string tag, string css)
    {
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Markup.Css(css, output.Attributes["class"]?.Value?.ToString()));
    }
}

/// <summary><c>&lt;cc-done title="Sent to 3 employers" level="1"&gt;…&lt;/cc-done&gt;</c>: a confirmation. Past tense, the reference, what happens next and when.</summary>
[HtmlTargetElement("cc-done")]
public sealed class DoneTagHelper : TitledTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Around(output, "div", "cc-done");
        output.PreContent.SetHtmlContent(Markup.Element(HeadingTag, "cc-done__title", Title));
    }
}

/// <summary><c>&lt;cc-empty title="No requests waiting"&gt;…&lt;/cc-empty&gt;</c>: what will stand here, why not yet, one way on.</summary>
[HtmlTargetElement("cc-empty")]
public sealed class EmptyTagHelper : TitledTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Around(output, "div", "cc-empty");
        output.PreContent.SetHtmlContent(Markup.Element(HeadingTag, "cc-empty__title", Title));
    }
}

/// <summary><c>&lt;cc-block title="Ready for the day" aside="4 of 6 done"&gt;…&lt;/cc-block&gt;</c>: a part of a page, its heading over a rule; at the right a word, or a link.</summary>
[HtmlTargetElement("cc-block")]
public sealed class BlockTagHelper : TitledTagHelper
{
    /// <summary>What stands at the right of the heading.</summary>
    public string? Aside { get; set; }

    /// <summary>Where it leads, when it is a link.</summary>
    public string? Href { get; set; }

    /// <summary>The id of the heading; made from the title when none is given.</summary>
    public string? Id { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Around(output, "section", "cc-block");
        var id = Id ?? TagBuilder.CreateSanitizedId(Title.ToLowerInvariant(), "-");
        output.Attributes.SetAttribute("aria-labelledby", id);
        var aside = string.IsNullOrEmpty(Aside) ? null : string.IsNullOrEmpty(Href) ? Markup.Element("p", "cc-small cc-quiet cc-mb0", Aside) : Markup.Element("a", "cc-link cc-small", Aside).With("href", Href);
        output.PreContent.SetHtmlContent(Markup.Element("div", "cc-block__head", Markup.Element(HeadingTag, "govuk-heading-m", Title).With("id", id), aside));
    }
}

/// <summary><c>&lt;cc-details title="Full history, 9 entries"&gt;…&lt;/cc-details&gt;</c>: what opens for who asks.</summary>
[HtmlTargetElement("cc-details")]
public sealed class DetailsTagHelper : TitledTagHelper
{
    /// <summary>Whether it stands open at first.</summary>
    public bool Open { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Around(output, "details", "govuk-details");
        if (Open)
        {
            output.Attributes.SetAttribute(new TagHelperAttribute("open"));
        }

        output.PreContent.SetHtmlContent(Markup.Element("summary", "govuk-details__summary", Markup.Element("span", "govuk-details__summary-text", Title)))
            .AppendHtml("<div class=\"govuk-details__text\">");
        output.PostContent.SetHtmlContent("</div>");
    }
}
