using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary>
/// <c>&lt;cc-crumb here="R-7K3M9Q"&gt;&lt;a asp-page="…"&gt;Requests&lt;/a&gt;&lt;/cc-crumb&gt;</c>: the way back, in the section Back of a page. Without <c>here</c> it is a plain back link.
/// </summary>
[HtmlTargetElement("cc-crumb")]
public sealed class CrumbTagHelper : TagHelper
{
    /// <summary>Where the reader is, at the end of the way.</summary>
    public string? Here { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var way = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cc-crumb cc-noprint");
        output.Attributes.SetAttribute("aria-label", "Back");
        output.Content.Clear();
        output.Content.Add(string.IsNullOrEmpty(Here) ? Icons.Svg("back") : null, string.IsNullOrEmpty(Here) ? " " : null, way, string.IsNullOrEmpty(Here) ? null : Markup.Element("span", "cc-crumb__here", Here));
    }
}
