using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers.Fields;

/// <summary><c>&lt;cc-select for="Input.Sector" label="Sector" items="…" empty="Choose one" /&gt;</c>: one of many.</summary>
[HtmlTargetElement("cc-select", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FieldTagHelper
{
    /// <summary>The choices; those with a group stand under its name.</summary>
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>What the first line says when nothing is chosen yet, and posts nothing; null for a select that always has an answer.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        var select = HandOver(output, Markup.Element("select", Markup.Css("govuk-select", field.Error is null ? null : "govuk-select--error"))
            .With("id", field.Id).With("name", field.Name)
            .With("aria-describedby", field.DescribedBy(HintText)).With("aria-invalid", field.Error is null ? null : "true"));
        if (Empty is not null)
        {
            select.InnerHtml.Add(Markup.Element("option", null, Empty).With("value", ""));
        }

        foreach (var group in Items.GroupBy(choice => choice.Group, StringComparer.Ordinal))
        {
            object?[] options = [.. group.Select(choice => Option(choice, field))];
            select.InnerHtml.Add(group.Key is null ? options : [Markup.Element("optgroup", null, options).With("label", group.Key)]);
        }

        Group(output, field, null, LabelOf(field), HintOf(field), ErrorOf(field), select);
    }

    private static TagBuilder Option(Choice choice, Field field) => Markup.Element("option", null, choice.Text).With("value", choice.Posted)
        .When(string.Equals(field.Value, choice.Posted, StringComparison.OrdinalIgnoreCase), "selected").When(choice.Disabled, "disabled");
}
