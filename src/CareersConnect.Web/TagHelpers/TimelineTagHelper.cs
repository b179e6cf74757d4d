using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary>Where a point of a timeline lies.</summary>
public enum TimelinePlace
{
    /// <summary>It has happened.</summary>
    Past,

    /// <summary>We are here.</summary>
    Now,

    /// <summary>It is to come.</summary>
    Ahead,

    /// <summary>It ended here, before its time: declined, cancelled, withdrawn, not delivered.</summary>
    Ended,
}

/// <summary>A point of a timeline.</summary>
/// <param name="Title">What happened: "Confirmed".</param>
/// <param name="Note">When and by whom: "Thu 14 January, by Samira Haddad".</param>
/// <param name="Place">Where it lies.</param>
/// <param name="Icon">Another drawing than the place's own.</param>
public sealed record TimelinePoint(string Title, string Note, TimelinePlace Place, string? Icon = null);

/// <summary><c>&lt;cc-timeline points="@Model.Points" /&gt;</c>: what happened, where we are, what comes.</summary>
[HtmlTargetElement("cc-timeline", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimelineTagHelper : TagHelper
{
    /// <summary>The points, the oldest first.</summary>
    public IEnumerable<TimelinePoint> Points { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cc-line");
        output.Content.Add([.. Points.Select(Point)]);
    }

    private static TagBuilder Point(TimelinePoint point) => Markup.Element(
        "li",
        point.Place switch { TimelinePlace.Now => "cc-line__now", TimelinePlace.Ahead => "cc-line__ahead", TimelinePlace.Ended => "cc-line__ended", _ => null },
        Icons.Svg(point.Icon ?? point.Place switch { TimelinePlace.Now => "clock", TimelinePlace.Ahead => "dot", TimelinePlace.Ended => "cross", _ => "tick" }),
        Markup.Element("b", null, point.Title),
        Markup.Element("span", null, point.Note)).With("aria-current", point.Place == TimelinePlace.Now ? "step" : null);
}
