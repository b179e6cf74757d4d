using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers.Fields;

/// <summary>What all fields of a form share: label, hint, error, and what was typed. Ids are those of ASP.NET, so Input.Title has the id Input_Title.</summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The property that the answer is bound to.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>What is asked.</summary>
    public string Label { get; set; } = "";

    /// <summary>What helps to answer it, under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>s, m or l.</summary>
    [HtmlAttributeName("label-size")]
    public string LabelSize { get; set; } = "s";

    /// <summary>Whether the label is the page's h1: one question a page.</summary>
    [HtmlAttributeName("page-heading")]
    public bool IsPageHeading { get; set; }

    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The text of the hint; a field with a form of its own says what the form is.</summary>
    protected virtual string? HintText => Hint;

    /// <summary>Sets the group's element around what it holds.</summary>
    private protected static void Group(TagHelperOutput output, Field field, string? css, params object?[] content)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var classes = Markup.Css("govuk-form-group", field.Error is null ? null : "govuk-form-group--error", css, output.Attributes["class"]?.Value?.ToString());
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", classes);
        var inside = new HtmlContentBuilder();
        inside.Add(content);
        output.Content.SetHtmlContent(inside);
    }

    private protected IHtmlContent LabelOf(Field field)
    {
        var label = Markup.Element("label", $"govuk-label govuk-label--{(IsPageHeading ? "l" : LabelSize)}", Label).With("for", field.Id);
        return IsPageHeading ? Markup.Element("h1", "govuk-label-wrapper", label) : label;
    }

    private protected IHtmlContent? HintOf(Field field) =>
        string.IsNullOrEmpty(HintText) ? null : Markup.Element("div", "govuk-hint", HintText).With("id", field.HintId);

    private protected static IHtmlContent? ErrorOf(Field field) => field.Error is null
        ? null
        : Markup.Element("p", "govuk-error-message", Markup.Hidden("Error:"), " ", field.Error).With("id", field.ErrorId);

    /// <summary>Attributes that the page wrote on our element belong to the field itself (autocomplete, inputmode, data-…), the class to the group.</summary>
    private protected static TagBuilder HandOver(TagHelperOutput output, TagBuilder field)
    {
        foreach (var attribute in output.Attributes.Where(attribute => attribute.Name != "class"))
        {
            field.With(attribute.Name, attribute.Value?.ToString() ?? "");
        }

        return field;
    }

    /// <summary>A set of choices under one legend.</summary>
    private protected IHtmlContent Fieldset(Field field, params object?[] content)
    {
        var size = IsPageHeading ? "l" : LabelSize;
        var legend = Markup.Element("legend", $"govuk-fieldset__legend govuk-fieldset__legend--{size}", IsPageHeading ? Markup.Element("h1", "govuk-fieldset__heading", Label) : Label);
        var fieldset = Markup.Element("fieldset", "govuk-fieldset", legend, HintOf(field), ErrorOf(field)).With("aria-describedby", field.DescribedBy(HintText));
        fieldset.InnerHtml.Add(content);
        return fieldset;
    }
}
