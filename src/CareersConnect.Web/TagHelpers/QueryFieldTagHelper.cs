using System.Globalization;
using CareersConnect.Web.TagHelpers.Fields;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary><c>&lt;cc-query-field name="from" label="From" value="…" /&gt;</c>: a line of text in a form that searches. Its name is the parameter of the address; an error under that name in the model state stands at the field and in the summary.</summary>
[HtmlTargetElement("cc-query-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QueryFieldTagHelper : TagHelper
{
    /// <summary>The name of the parameter, and the id.</summary>
    public string Name { get; set; } = "";

    /// <summary>What is asked.</summary>
    public string Label { get; set; } = "";

    /// <summary>What was typed.</summary>
    public string Value { get; set; } = "";

    /// <summary>text or search.</summary>
    public string Type { get; set; } = "text";

    /// <summary>How many letters can be typed; 0 for any number.</summary>
    public int Longest { get; set; }

    /// <summary>Whether it stands among filters: a small label and a short field.</summary>
    public bool Small { get; set; }

    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FieldsOfPage.Of(ViewContext.HttpContext).Add(Name, Name);
        var error = ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.Errors is [var first, ..] ? first.ErrorMessage : null;
        var input = Markup.Element("input", Markup.Css("govuk-input", Small ? "govuk-input--width-10" : null, error is null ? null : "govuk-input--error"))
            .With("id", Name).With("name", Name).With("type", Type).With("value", Value.Length == 0 ? null : Value).With("maxlength", Longest == 0 ? null : Longest.ToString(CultureInfo.InvariantCulture))
            .With("aria-describedby", error is null ? null : Name + "-error").With("aria-invalid", error is null ? null : "true").With("autocomplete", output.Attributes["autocomplete"]?.Value?.ToString() ?? "off").Alone();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", Markup.Css("govuk-form-group", Small ? "govuk-!-margin-bottom-2" : null, error is null ? null : "govuk-form-group--error"));
        output.Content.Add(
            Markup.Element("label", Markup.Css("govuk-label", Small ? "cc-small" : null), Label).With("for", Name),
            error is null ? null : Markup.Element("p", "govuk-error-message", Markup.Hidden("Error:"), " ", error).With("id", Name + "-error"),
            input);
    }
}
