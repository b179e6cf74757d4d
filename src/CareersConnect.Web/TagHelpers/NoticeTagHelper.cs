using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary>What was done, told once on the page that follows: <c>TempData.Tell("Your offer is published.")</c>, then redirect.</summary>
public static class Notice
{
    private const string Key = "Notice";

    /// <summary>Tells it on the next page that is shown.</summary>
    /// <param name="data">The page's TempData.</param>
    /// <param name="sentence">In the past tense: what was done, and what happens next.</param>
    public static void Tell(this ITempDataDictionary data, string sentence) => data[Key] = sentence;

    /// <summary>Takes what there is to tell; a second page has nothing.</summary>
    internal static string? Take(ITempDataDictionary data) => data[Key] as string;
}

/// <summary><c>&lt;cc-notice /&gt;</c>: shows what <see cref="Notice.Tell"/> left for this page. The layout has it, so no page does.</summary>
[HtmlTargetElement("cc-notice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NoticeTagHelper : TagHelper
{
    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Notice.Take(ViewContext.TempData) is not { } sentence)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cc-note cc-note--done cc-note--told");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        output.Content.SetHtmlContent(Icons.Svg("tick")).AppendHtml(Markup.Element("p", null, Markup.Element("b", null, sentence)));
    }
}
