using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers.Fields;

/// <summary><c>&lt;cc-tick for="Input.StaffPresent" label="A member of staff stays in the room" /&gt;</c>: one yes, for a property of type bool.</summary>
[HtmlTargetElement("cc-tick", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TickTagHelper : FieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        var input = HandOver(output, Markup.Element("input", "govuk-checkboxes__input").With("id", field.Id).With("name", field.Name).With("type", "checkbox").With("value", "true")
            .With("aria-describedby", field.DescribedBy(HintText)).When(string.Equals(field.Value, "true", StringComparison.OrdinalIgnoreCase), "checked")).Alone();
        var hint = string.IsNullOrEmpty(Hint) ? null : Markup.Element("div", "govuk-hint govuk-checkboxes__hint", Hint).With("id", field.HintId);
        var item = Markup.Element("div", "govuk-checkboxes__item", input, Markup.Element("label", "govuk-label govuk-checkboxes__label", Label).With("for", field.Id), hint);
        Group(output, field, null, ErrorOf(field), Markup.Element("div", "govuk-checkboxes govuk-checkboxes--small", item));
    }
}
