using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary>The five states that a thing may be in. A state is always word, then shape, then colour.</summary>
public enum TagState
{
    /// <summary>Draft, Withdrawn, Expired.</summary>
    Neutral,

    /// <summary>Requested, Waiting for them.</summary>
    Wait,

    /// <summary>Confirmed, Done, Counts, Met.</summary>
    Done,

    /// <summary>2 short, To do by 5 March.</summary>
    Watch,

    /// <summary>Declined, Not delivered, Same provider.</summary>
    Stop,
}

/// <summary><c>&lt;cc-tag state="Done"&gt;Confirmed&lt;/cc-tag&gt;</c>: a status in a word, with its shape and colour.</summary>
[HtmlTargetElement("cc-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>The state.</summary>
    public TagState State { get; set; }

    /// <summary>Another shape than the state's own: "swap" for another time proposed, "clock" for expired.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", State == TagState.Neutral ? "cc-tag" : $"cc-tag cc-tag--{State.ToString().ToLowerInvariant()}");
        output.PreContent.SetHtmlContent(Icons.Svg(string.IsNullOrEmpty(Icon) ? ShapeOf(State) : Icon));
    }

    private static string ShapeOf(TagState state) => state switch
    {
        TagState.Wait => "clock",
        TagState.Done => "tick",
        TagState.Watch => "triangle",
        TagState.Stop => "cross",
        _ => "dash",
    };
}
