namespace CareersConnect.Domain.Kernel;

/// <summary>A short text with a shape of its own: a URN, a postcode, the slug of a sector. Stored as a text column of at most <see cref="MaximumLength"/> characters.</summary>
/// <remarks>Each implementation is a <c>readonly record struct</c> with a constructor that takes the text; the mapping to columns relies on it.</remarks>
public interface ICode
{
    /// <summary>The longest code that is stored.</summary>
    const int MaximumLength = 64;

    /// <summary>The text as it is stored, compared and shown.</summary>
    string Value { get; }
}
