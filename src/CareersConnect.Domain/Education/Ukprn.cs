using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Education;

/// <summary>The UK provider reference number of a school, college or training provider: 8 digits, the first a 1.</summary>
public readonly record struct Ukprn : ICode
{
    /// <summary>Takes the number as text.</summary>
    /// <param name="text">8 digits; spaces around them are dropped.</param>
    /// <exception cref="RuleBrokenException">It is not 8 digits starting with 1.</exception>
    public Ukprn(string text) => Value = text.Trim() is var digits && IsOne(digits)
        ? digits : throw new RuleBrokenException("Enter a UK provider reference number (UKPRN) of 8 digits that starts with 1.", "Ukprn");

    /// <inheritdoc />
    public string Value { get; }

    /// <summary>Whether the text is a UKPRN.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>True for 8 digits starting with 1.</returns>
    public static bool IsOne(string? text) => text is { Length: 8 } and ['1', ..] && text.All(char.IsAsciiDigit);

    /// <inheritdoc />
    public override string ToString() => Value;
}
