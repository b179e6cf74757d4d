using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers.Fields;

/// <summary><c>&lt;cc-error for="Input.Asks" /&gt;</c>: what is wrong with an answer that is spread over the page, such as ticks in a list. The error summary leads here.</summary>
[HtmlTargetElement("cc-error", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorTagHelper : TagHelper
{
    /// <summary>The property that the answer is bound to.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        if (field.Error is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-message");
        output.Attributes.SetAttribute("id", field.Id);
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.SetHtmlContent(Markup.Hidden("Error:")).Append(" ").Append(field.Error);
    }
}
