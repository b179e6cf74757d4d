using System.Globalization;
using System.Reflection;

namespace CareersConnect.Domain.Education;

/// <summary>One fact of the register with a name for people, so that a history can say what changed.</summary>
/// <param name="Label">"Number of pupils".</param>
/// <param name="Value">Reads the fact.</param>
public sealed record RegisterFact(string Label, Func<RegisterFacts, object?> Value)
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        [nameof(RegisterFacts.Urn)] = "URN",
        [nameof(RegisterFacts.Ukprn)] = "UKPRN",
        [nameof(RegisterFacts.LocalAuthorityCode)] = "Local authority number",
        [nameof(RegisterFacts.LocalAuthorityName)] = "Local authority",
        [nameof(RegisterFacts.TypeCode)] = "Type number",
        [nameof(RegisterFacts.TypeName)] = "Type",
        [nameof(RegisterFacts.HasSixthForm)] = "Sixth form",
        [nameof(RegisterFacts.HasSpecialClasses)] = "Special classes",
        [nameof(RegisterFacts.Pupils)] = "Number of pupils",
        [nameof(RegisterFacts.FreeMealsPercent)] = "Free school meals, percent",
    };

    /// <summary>Every fact, in the order of <see cref="RegisterFacts"/>.</summary>
    public static IReadOnlyList<RegisterFact> All { get; } =
        [.. typeof(RegisterFacts).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(property => new RegisterFact(Labels.GetValueOrDefault(property.Name) ?? Words(property.Name), property.GetValue))];

    /// <summary>Whether two rows say different things.</summary>
    /// <param name="before">One row.</param>
    /// <param name="after">Another.</param>
    /// <returns>True when they do.</returns>
    public bool Differs(RegisterFacts before, RegisterFacts after) => !Equals(Value(before), Value(after));

    /// <summary>The fact as text.</summary>
    /// <param name="facts">The row.</param>
    /// <returns>The text; null when the register says nothing.</returns>
    public string? Text(RegisterFacts facts) => Value(facts) switch
    {
        null => null,
        bool yes => yes ? "Yes" : "No",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Places.GridPoint point => string.Create(CultureInfo.InvariantCulture, $"{point.Easting}, {point.Northing}"),
        Enum word => Words(word.ToString()),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };

    private static string Words(string name) =>
        string.Concat(name.Select((letter, at) => at > 0 && (char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
