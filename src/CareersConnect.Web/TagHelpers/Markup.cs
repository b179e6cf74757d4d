using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CareersConnect.Web.TagHelpers;

/// <summary>Puts elements together. Text is encoded, markup is not.</summary>
internal static class Markup
{
    /// <summary>An element with a class and what it holds.</summary>
    /// <param name="tag">Its name.</param>
    /// <param name="css">Its class, or null.</param>
    /// <param name="content">Strings, which are encoded; markup; null is left out.</param>
    public static TagBuilder Element(string tag, string? css, params object?[] content)
    {
        var element = new TagBuilder(tag);
        element.With("class", css).InnerHtml.Add(content);
        return element;
    }

    /// <summary>Sets an attribute; null leaves it out.</summary>
    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.MergeAttribute(name, value, replaceExisting: true);
        }

        return element;
    }

    /// <summary>Sets an attribute that has no value, when the condition holds.</summary>
    public static TagBuilder When(this TagBuilder element, bool condition, string name) => condition ? element.With(name, "") : element;

    /// <summary>An element without an end tag.</summary>
    public static TagBuilder Alone(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    /// <summary>Adds text and markup in order.</summary>
    public static void Add(this IHtmlContentBuilder builder, params object?[] content)
    {
        foreach (var part in content)
        {
            switch (part)
            {
                case null:
                    break;
                case IHtmlContent markup:
                    builder.AppendHtml(markup);
                    break;
                default:
                    builder.Append(part.ToString() ?? "");
                    break;
            }
        }
    }

    /// <summary>Words for a screen reader alone.</summary>
    public static TagBuilder Hidden(string words) => Element("span", "govuk-visually-hidden", words);

    /// <summary>Class names, the empty ones left out.</summary>
    public static string Css(params string?[] names) => string.Join(' ', names.Where(name => !string.IsNullOrEmpty(name)));
}
