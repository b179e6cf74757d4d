using System.Globalization;
using CareersConnect.Domain.Education;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary><c>&lt;cc-day date="@row.Day" today="@Model.Today" /&gt;</c>: a leaf of the calendar at the left of an agenda's line; today is marigold.</summary>
[HtmlTargetElement("cc-day", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayTagHelper : TagHelper
{
    /// <summary>The day.</summary>
    public DateOnly Date { get; set; }

    /// <summary>Today, when the list may hold it.</summary>
    public DateOnly? Today { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Markup.Css("cc-day", Date == Today ? "cc-day--today" : null));
        output.Content.Add(Date == Today ? Markup.Hidden("Today, ") : null, Date.DayOfWeek.ToString()[..3], Markup.Element("b", null, Date.Day.ToString(CultureInfo.InvariantCulture)), Date.ThreeLetters());
    }
}
