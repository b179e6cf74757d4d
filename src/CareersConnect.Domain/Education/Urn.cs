using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Education;

/// <summary>The unique reference number that the register gives an establishment for life: 6 digits.</summary>
public readonly record struct Urn : ICode
{
    /// <summary>Takes the number as text.</summary>
    /// <param name="text">6 digits; spaces around them are dropped.</param>
    /// <exception cref="RuleBrokenException">It is not 6 digits.</exception>
    public Urn(string text) => Value = text.Trim() is { Length: 6 } digits && digits.All(char.IsAsciiDigit)
        ? digits : throw new RuleBrokenException("Enter a unique reference number (URN) of 6 digits, like 100000.", "Urn");

    /// <inheritdoc />
    public string Value { get; }

    /// <summary>Whether the text is a URN.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>True for 6 digits.</returns>
    public static bool IsOne(string? text) => text is { Length: 6 } && text.All(char.IsAsciiDigit);

    /// <inheritdoc />
    public override string ToString() => Value;
}
