using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary><c>&lt;cc-note state="Watch"&gt;…&lt;/cc-note&gt;</c>: another voice beside the page, one or two sentences.</summary>
[HtmlTargetElement("cc-note")]
public sealed class NoteTagHelper : TagHelper
{
    /// <summary>Wait is a plain note; Done, Watch and Stop are what they say.</summary>
    public TagState State { get; set; } = TagState.Wait;

    /// <summary>The drawing; without one, the state's own.</summary>
    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var state = State is TagState.Wait or TagState.Neutral ? null : $"cc-note--{State.ToString().ToLowerInvariant()}";
        output.Attributes.SetAttribute("class", Markup.Css("cc-note", state, output.Attributes["class"]?.Value?.ToString()));
        output.Content.SetHtmlContent(Icons.Svg(!string.IsNullOrEmpty(Icon) ? Icon : State == TagState.Done ? "tick" : "triangle")).AppendHtml(Markup.Element("div", null, inside));
    }
}
