using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary>What was done, told once on the page that follows: <c>TempData.Tell("Your offer is published.")</c>, then redirect.</summary>
public static class Notice
{
    /// <summary>Its id on the page: a redirect that names it as the fragment brings the reader to it, also from a part of the page far below, whose fragment browsers keep otherwise.</summary>
    public const string Id = "told";

    private const string Key = "Notice";
    private const string RefusalKey = "Refusal";

    /// <summary>Tells it on the next page that is shown.</summary>
    /// <param name="data">The page's TempData.</param>
    /// <param name="sentence">In the past tense: what was done, and what happens next.</param>
    /// <param name="isRefusal">True when it was not done: the sentence says why, and what to do.</param>
    public static void Tell(this ITempDataDictionary data, string sentence, bool isRefusal = false) => data[isRefusal ? RefusalKey : Key] = sentence;

    /// <summary>Takes what there is to tell; a second page has nothing.</summary>
    internal static (string? Sentence, bool IsRefusal) Take(ITempDataDictionary data) => data[RefusalKey] is string refusal ? (refusal, true) : (data[Key] as string, false);
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
        if (Notice.Take(ViewContext.TempData) is not ({ } sentence, var isRefusal))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Notice.Id);
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("class", $"cc-note cc-note--{(isRefusal ? "watch" : "done")} cc-note--told");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        output.Content.SetHtmlContent(Icons.Svg(isRefusal ? "triangle" : "tick")).AppendHtml(Markup.Element("p", null, Markup.Element("b", null, sentence)));
    }
}
