using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers.Fields;

/// <summary><c>&lt;cc-textarea for="Input.Description" label="What pupils will do" count="2000" /&gt;</c>: several lines, with a count when there is a limit.</summary>
[HtmlTargetElement("cc-textarea", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextAreaTagHelper : FieldTagHelper
{
    /// <summary>How many lines are shown.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>The limit in characters; the count shows near it, and a longer text may still be typed.</summary>
    public int? Count { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        var counted = Count is null ? null : field.Id + "-info";
        var area = HandOver(output, Markup.Element("textarea", Markup.Css("govuk-textarea", field.Error is null ? null : "govuk-textarea--error", Count is null ? null : "govuk-js-character-count"), "\n", field.Value)
            .With("id", field.Id).With("name", field.Name).With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("aria-describedby", field.DescribedBy(HintText, counted)).With("aria-invalid", field.Error is null ? null : "true"));
        var limit = Count is null ? null : Markup.Element("div", "govuk-hint govuk-character-count__message", $"You can enter up to {Count} characters").With("id", counted);
        Group(output, field, Count is null ? null : "govuk-character-count", LabelOf(field), HintOf(field), ErrorOf(field), area, limit);
        if (Count is { } most)
        {
            output.Attributes.SetAttribute("data-module", "govuk-character-count");
            output.Attributes.SetAttribute("data-maxlength", most);
            output.Attributes.SetAttribute("data-threshold", 75);
        }
    }
}
