using System.Text.RegularExpressions;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>Texts with placeholders in braces.</summary>
internal static partial class ReferenceText
{
    /// <summary>The placeholders of some texts, each once.</summary>
    public static IReadOnlyList<string> Placeholders(params IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => Braces().Matches(text).Select(found => found.Groups["name"].Value)).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{(?<name>[a-z_0-9]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Braces();
}
