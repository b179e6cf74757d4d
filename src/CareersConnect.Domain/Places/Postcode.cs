using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Places;

/// <summary>A whole postcode, written "SW1A 1AA".</summary>
public readonly record struct Postcode : ICode
{
    /// <summary>Takes a postcode from anywhere in the United Kingdom.</summary>
    /// <param name="text">In any case and spacing; anything but letters and digits is dropped.</param>
    /// <exception cref="RuleBrokenException">It is empty, a part of a postcode, or none.</exception>
    public Postcode(string? text)
    {
        var stripped = PostcodeShape.Strip(text ?? "");
        Value = PostcodeShape.IsWhole(stripped) ? $"{stripped[..^3]} {stripped[^3..]}" : throw Refusal(text, stripped);
    }

    /// <inheritdoc />
    public string Value { get; }

    /// <summary>The first half: "SW1A".</summary>
    public OutwardCode Outward => new(Value[..Value.IndexOf(' ', StringComparison.Ordinal)]);

    /// <summary>The nation it lies in, by its first half; a district on England's border counts as England.</summary>
    public Nation Nation => Nations.Of(Outward);

    /// <summary>Reads a postcode.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The postcode, or null when it is none.</returns>
    public static Postcode? Find(string? text) => text is not null && PostcodeShape.IsWhole(PostcodeShape.Strip(text)) ? new Postcode(text) : null;

    /// <summary>Takes a postcode that must be in England.</summary>
    /// <param name="text">As typed.</param>
    /// <returns>The postcode.</returns>
    /// <exception cref="RuleBrokenException">It is empty, badly formed, or in another nation: each with its own sentence.</exception>
    public static Postcode InEngland(string? text)
    {
        var postcode = new Postcode(text);
        return postcode.Nation == Nation.England ? postcode : throw new RuleBrokenException(OutsideEngland(postcode.Value, postcode.Nation), "Postcode");
    }

    /// <summary>The sentence for a postcode outside England.</summary>
    /// <param name="typed">The postcode or its first half.</param>
    /// <param name="nation">Where it is.</param>
    /// <returns>A sentence that says what to do.</returns>
    public static string OutsideEngland(string typed, Nation nation) => nation == Nation.Nowhere
        ? $"{typed} is not the postcode of a place. Enter a postcode in England, like SW1A 1AA."
        : $"{typed} is in {nation.InWords()}. CareersConnect works with schools in England: enter a postcode in England.";

    /// <inheritdoc />
    public override string ToString() => Value;

    private static RuleBrokenException Refusal(string? text, string stripped) => new(
        stripped.Length == 0 ? "Enter a postcode, like SW1A 1AA."
        : PostcodeShape.IsOutward(stripped) ? $"{stripped} is the first half of a postcode. Enter all of it, like SW1A 1AA."
        : $"{(text!.Trim() is { Length: <= 20 } typed ? $"\"{typed}\"" : "That")} is not a postcode. Enter a postcode like SW1A 1AA.",
        "Postcode");
}
