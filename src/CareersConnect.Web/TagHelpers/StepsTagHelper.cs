using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary>A page of a form of several pages.</summary>
/// <param name="Title">What it asks.</param>
/// <param name="Href">Where it is, for a step that may be gone back to.</param>
public sealed record Step(string Title, string? Href = null);

/// <summary><c>&lt;cc-steps steps="@Model.Steps" now="2" /&gt;</c>: four steps at most, their names above the bars; on a phone bars and "2 of 4".</summary>
[HtmlTargetElement("cc-steps", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepsTagHelper : TagHelper
{
    /// <summary>All steps in order.</summary>
    public IReadOnlyList<Step> Steps { get; set; } = [];

    /// <summary>Which one is shown, from 1.</summary>
    public int Now { get; set; } = 1;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cc-steps");
        output.Attributes.SetAttribute("aria-label", "Steps");
        output.Content.Add([.. Steps.Select((step, n) => Item(step, n + 1))]);
        output.PostElement.SetHtmlContent(Markup.Element("p", "cc-over cc-steps__now", Here(Steps[Now - 1])).With("aria-hidden", "true"));
    }

    private TagBuilder Item(Step step, int number)
    {
        var inside = number < Now && step.Href is not null ? Markup.Element("a", null, step.Title).With("href", step.Href) : Markup.Element("span", null, number == Now ? Here(step) : step.Title);
        return Markup.Element("li", number < Now ? "cc-steps__done" : null, inside).With("aria-current", number == Now ? "step" : null);
    }

    private string Here(Step step) => string.Create(CultureInfo.InvariantCulture, $"{Now} of {Steps.Count}: {step.Title}");
}
