using System.Globalization;
using CareersConnect.Web.TagHelpers.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary>
/// <c>&lt;cc-error-summary /&gt;</c>: what is to be put right, in the order of the page, each with a link to its field. The layout shows it above every page,
/// so no page does. One error a field, the same words as at the field.
/// </summary>
[HtmlTargetElement("cc-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    private static readonly string[] Numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var faults = Faults();
        if (faults.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        var number = faults.Count < Numbers.Length ? Numbers[faults.Count] : faults.Count.ToString(CultureInfo.InvariantCulture);
        object?[] items = [.. faults.Select(fault => Markup.Element("li", null, fault.Id is null ? fault.Message : Markup.Element("a", null, fault.Message).With("href", "#" + fault.Id)))];
        output.Content.SetHtmlContent(Markup.Element("div", null,
            Markup.Element("h2", "govuk-error-summary__title", faults.Count == 1 ? "One thing to put right" : $"{number} things to put right"),
            Markup.Element("div", "govuk-error-summary__body", Markup.Element("ul", "govuk-list govuk-error-summary__list", items))).With("role", "alert"));
    }

    private List<(string Message, string? Id)> Faults()
    {
        var fields = FieldsOfPage.Of(ViewContext.HttpContext);
        var found = ViewContext.ViewData.ModelState.Where(entry => entry.Value!.ValidationState == ModelValidationState.Invalid)
            .SelectMany(entry => Messages(entry.Value!).Select(message => (fields.Find(entry.Key).Place, Message: message, fields.Find(entry.Key).Id)));
        return [.. found.OrderBy(fault => fault.Place).Select(fault => (fault.Message, fault.Id)).DistinctBy(fault => fault.Id ?? fault.Message, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Messages(ModelStateEntry entry) => entry.Errors.Select(error => error.ErrorMessage).Where(message => message.Length > 0);
}
