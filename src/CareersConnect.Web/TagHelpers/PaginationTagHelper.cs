using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace CareersConnect.Web.TagHelpers;

/// <summary>
/// <c>&lt;cc-pagination page="2" pages="7" /&gt;</c>: links to the pages of a list, everything else in the address kept. A list that is read by key has
/// <c>next</c> and <c>previous</c> addresses instead. Nothing is shown for one page.
/// </summary>
[HtmlTargetElement("cc-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>The page that is shown, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many there are.</summary>
    public int Pages { get; set; }

    /// <summary>The name of the page's number in the address.</summary>
    public string Parameter { get; set; } = "page";

    /// <summary>The address of the next page, when pages have no numbers.</summary>
    public string? Next { get; set; }

    /// <summary>The address of the page before.</summary>
    public string? Previous { get; set; }

    /// <summary>What the list is, for a screen reader.</summary>
    public string Label { get; set; } = "Pages of results";

    /// <summary>The page around it.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var next = Next ?? (Page < Pages ? Address(Page + 1) : null);
        var previous = Previous ?? (Page > 1 && Pages > 1 ? Address(Page - 1) : null);
        if (next is null && previous is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.Add(Step("prev", "Previous", previous), Numbers(), Step("next", "Next", next));
    }

    private TagBuilder? Numbers()
    {
        if (Pages < 2)
        {
            return null;
        }

        var list = Markup.Element("ul", "govuk-pagination__list");
        var last = 0;
        foreach (var number in Enumerable.Range(1, Pages).Where(number => number == 1 || number == Pages || Math.Abs(number - Page) <= 1))
        {
            if (number > last + 1)
            {
                list.InnerHtml.Add(Markup.Element("li", "govuk-pagination__item govuk-pagination__item--ellipsis", "⋯"));
            }

            list.InnerHtml.Add(Number(number));
            last = number;
        }

        return list;
    }

    private TagBuilder Number(int number)
    {
        var words = number.ToString(CultureInfo.InvariantCulture);
        var link = Markup.Element("a", "govuk-link govuk-pagination__link", words).With("href", Address(number)).With("aria-label", $"Page {words}")
            .With("aria-current", number == Page ? "page" : null);
        return Markup.Element("li", Markup.Css("govuk-pagination__item", number == Page ? "govuk-pagination__item--current" : null), link);
    }

    private static TagBuilder? Step(string rel, string word, string? address) => address is null
        ? null
        : Markup.Element("div", $"govuk-pagination__{rel}", Markup.Element("a", "govuk-link govuk-pagination__link",
            Markup.Element("span", "govuk-pagination__link-title", word, Markup.Hidden(" page"))).With("href", address).With("rel", rel));

    private string Address(int number)
    {
        var request = ViewContext.HttpContext.Request;
        var query = request.Query.Where(pair => !string.Equals(pair.Key, Parameter, StringComparison.OrdinalIgnoreCase)).ToList();
        var address = QueryHelpers.AddQueryString(request.PathBase + request.Path, query);
        return number == 1 ? address : QueryHelpers.AddQueryString(address, Parameter, number.ToString(CultureInfo.InvariantCulture));
    }
}
