using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;

namespace CareersConnect.Web.TagHelpers;

/// <summary>Our own 20 px line drawings. Each stands beside a word and says nothing by itself.</summary>
public static class Icons
{
    private static readonly FrozenDictionary<string, string> Drawings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["tick"] = "<path d=\"m4 10.5 4 4 8-9\"/>",
        ["triangle"] = "<path d=\"M10 2.5 18.5 17h-17zM10 8v4\"/><path d=\"M10 14.4v.2\"/>",
        ["clock"] = "<circle cx=\"10\" cy=\"10\" r=\"7.5\"/><path d=\"M10 5.5V10l3 2\"/>",
        ["menu"] = "<path d=\"M3 5.5h14M3 10h14M3 14.5h14\"/>",
        ["arrow"] = "<path d=\"M3.5 10h13M11.5 5l5 5-5 5\"/>",
        ["back"] = "<path d=\"M16.5 10h-13M8.5 5l-5 5 5 5\"/>",
        ["cross"] = "<path d=\"m5 5 10 10M15 5 5 15\"/>",
        ["flag"] = "<path d=\"M4.5 18V3h10l-2 3.5 2 3.5h-10\"/>",
        ["document"] = "<path d=\"M4.5 2.5h7l4 4v11h-11zM11.5 2.5v4h4M7 10.5h6M7 13.5h6\"/>",
        ["people"] = "<circle cx=\"7\" cy=\"7\" r=\"3\"/><path d=\"M1.5 17c0-3.5 2.4-5.5 5.5-5.5s5.5 2 5.5 5.5M13 4.3a3 3 0 0 1 0 5.4M15 12c2.2.7 3.5 2.5 3.5 5\"/>",
        ["calendar"] = "<rect x=\"2.5\" y=\"4\" width=\"15\" height=\"13.5\" rx=\"1.5\"/><path d=\"M2.5 8.5h15M6.5 2v4M13.5 2v4\"/>",
        ["envelope"] = "<rect x=\"2\" y=\"4\" width=\"16\" height=\"12\" rx=\"1.5\"/><path d=\"m2.5 5.5 7.5 6 7.5-6\"/>",
        ["printer"] = "<path d=\"M5.5 7V2.5h9V7M5.5 14h-3V7h15v7h-3\"/><path d=\"M5.5 11.5h9v6h-9z\"/>",
        ["pin"] = "<path d=\"M10 18s6-5.6 6-10a6 6 0 0 0-12 0c0 4.4 6 10 6 10Z\"/><circle cx=\"10\" cy=\"8\" r=\"2\"/>",
        ["dash"] = "<path d=\"M5 10h10\"/>",
        ["swap"] = "<path d=\"M3 7h13l-3.5-3.5M17 13H4l3.5 3.5\"/>",
        ["dot"] = "<circle cx=\"10\" cy=\"10\" r=\"4.5\"/>",
        ["filter"] = "<path d=\"M3 5.5h14M5.5 10h9M8 14.5h4\"/>",
        ["plus"] = "<path d=\"M10 4v12M4 10h12\"/>",
        ["search"] = "<circle cx=\"8.5\" cy=\"8.5\" r=\"5.5\"/><path d=\"m12.8 12.8 4.7 4.7\"/>",
        ["online"] = "<rect x=\"2\" y=\"3.5\" width=\"16\" height=\"10.5\" rx=\"1.5\"/><path d=\"M6.5 17h7\"/>",
        ["building"] = "<path d=\"M4 17.5v-14h8v14M12 8h4v9.5M2 17.5h16M7 7h2M7 10.5h2M7 14h2\"/>",
        ["pound"] = "<path d=\"M14 6.5A3.5 3.5 0 0 0 7.5 8c0 3 .8 6-2 9H15M5 11h6.5\"/>",
        ["bookmark"] = "<path d=\"M5 2.5h10v15l-5-4.5-5 4.5z\"/>",
        ["pause"] = "<path d=\"M7 4.5v11M13 4.5v11\"/>",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names of all drawings.</summary>
    public static IEnumerable<string> Names => Drawings.Keys.Order(StringComparer.Ordinal);

    /// <summary>The drawing as inline SVG.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The markup.</returns>
    /// <exception cref="ArgumentException">There is no such drawing.</exception>
    public static IHtmlContent Svg(string name) => new HtmlString($"<svg class=\"cc-i\" viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\">{Inside(name)}</svg>");

    /// <summary>What the drawing's SVG element holds.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The markup.</returns>
    /// <exception cref="ArgumentException">There is no such drawing.</exception>
    internal static string Inside(string name) => Drawings.GetValueOrDefault(name) ?? throw new ArgumentException($"There is no icon \"{name}\". There are: {string.Join(", ", Names)}.", nameof(name));
}
