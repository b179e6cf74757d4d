using System.Globalization;
using CareersConnect.Domain.Education;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary><c>&lt;cc-year-strip served="@offer.Years" /&gt;</c>: years 7 to 13 in one line, those that are served in bold. A year outside 7 to 13 is said in words under it.</summary>
[HtmlTargetElement("cc-year-strip", TagStructure = TagStructure.WithoutEndTag)]
public sealed class YearStripTagHelper : TagHelper
{
    /// <summary>The year groups that are served.</summary>
    public YearGroups Served { get; set; }

    /// <summary>What the strip says, for a screen reader.</summary>
    public string Label { get; set; } = "Year groups served";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cc-strip");
        output.Attributes.SetAttribute("aria-label", Label);
        foreach (var year in YearGroups.Secondary.ToList())
        {
            var on = Served.Contains(year);
            output.Content.AppendHtml(Markup.Element("li", on ? "cc-strip__on" : null, Markup.Hidden(on ? "Year " : "Not year "), ((int)year).ToString(CultureInfo.InvariantCulture)));
        }

        var others = YearGroups.Of(Served.ToList().Where(year => !YearGroups.Secondary.Contains(year)));
        if (!others.IsEmpty)
        {
            output.PostElement.SetHtmlContent(Markup.Element("p", "cc-small cc-quiet cc-mb0", $"Also {others.InWords()}"));
        }
    }
}
