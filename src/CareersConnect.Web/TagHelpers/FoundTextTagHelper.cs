using CareersConnect.Application.Offers.Search;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary><c>&lt;cc-found parts="hit.Title" /&gt;</c>: text in which the words that were looked for are marked. Every part is encoded.</summary>
[HtmlTargetElement("cc-found", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FoundTextTagHelper : TagHelper
{
    /// <summary>The parts of the text.</summary>
    public IReadOnlyList<TextPart> Parts { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var part in Parts)
        {
            output.Content.Add(part.Found ? Markup.Element("mark", null, part.Text) : part.Text);
        }
    }
}
