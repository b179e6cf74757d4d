using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using CareersConnect.Application.Pipeline;
using CareersConnect.Web.Filters;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers;

/// <summary>
/// Every <c>&lt;form method="post"&gt;</c> carries an antiforgery token and a key of its own, so that the same press twice is one effect. A form that comes back
/// refused keeps its key; a form shown anew draws another. An edit form (<c>cc-version</c>) also carries the version that it shows. The server checks answers in our own words, so the browser does not.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
[HtmlTargetElement("form", Attributes = "[method=POST]")]
public sealed class PostedFormTagHelper(IHtmlGenerator generator, ShownVersion shown) : TagHelper
{
    /// <summary>After ASP.NET's own, which sets the action.</summary>
    public override int Order => 1000;

    /// <summary>The version of the thing that an edit form shows (<c>cc-version="Model.View.Version"</c>), or null for something new.</summary>
    public int? CcVersion { get; set; }

    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        output.PostContent.AppendHtml(Markup.Element("input", null).With("type", "hidden").With("name", TakeIdempotencyKey.FieldName).With("value", Key(output)).Alone());
        if (CcVersion is { } now)
        {
            // A form that comes back refused keeps the version that it was first shown with.
            var version = (shown.Value ?? now).ToString(CultureInfo.InvariantCulture);
            output.PostContent.AppendHtml(Markup.Element("input", null).With("type", "hidden").With("name", TakeIdempotencyKey.VersionField).With("value", version).Alone());
        }

        if (context.AllAttributes["action"]?.Value?.ToString() is { Length: > 0 } && !context.AllAttributes.ContainsName("asp-antiforgery"))
        {
            output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext) ?? HtmlString.Empty);
        }
    }

    private string Key(TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var action = output.Attributes["action"]?.Value?.ToString();
        var same = string.IsNullOrEmpty(action) || string.Equals(action, request.PathBase + request.Path + request.QueryString, StringComparison.OrdinalIgnoreCase);
        return same && HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.Form[TakeIdempotencyKey.FieldName] is [{ Length: > 0 } kept]
            ? kept
            : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
    }
}
