using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Places;

/// <summary>The first half of a postcode: "SW1A".</summary>
public readonly record struct OutwardCode : ICode
{
    /// <summary>Takes a first half.</summary>
    /// <param name="text">One or two letters, a digit, and perhaps one more letter or digit, in any case and spacing.</param>
    /// <exception cref="RuleBrokenException">It is no first half of a postcode.</exception>
    public OutwardCode(string text) => Value = PostcodeShape.Strip(text) is var code && PostcodeShape.IsOutward(code)
        ? code : throw new RuleBrokenException("Enter the first half of a postcode, like SW1A.", "Postcode");

    /// <inheritdoc />
    public string Value { get; }

    /// <summary>The letters it starts with: "SW".</summary>
    public string Area => Value[..(char.IsAsciiDigit(Value[1]) ? 1 : 2)];

    /// <summary>The nation it lies in.</summary>
    public Nation Nation => Nations.Of(this);

    /// <summary>Reads a first half.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The first half, or null when it is none.</returns>
    public static OutwardCode? Find(string? text) => text is not null && PostcodeShape.IsOutward(PostcodeShape.Strip(text)) ? new OutwardCode(text) : null;

    /// <inheritdoc />
    public override string ToString() => Value;
}
