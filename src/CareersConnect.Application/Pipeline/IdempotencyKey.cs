namespace CareersConnect.Application.Pipeline;

/// <summary>The hidden key of the form that is being answered, one for each showing of the form. The host fills it in for the length of a request.</summary>
public sealed class IdempotencyKey
{
    /// <summary>The longest key that is taken; a longer one is treated as none.</summary>
    public const int MaximumLength = 64;

    /// <summary>The key, or null when the command does not come from a form.</summary>
    public string? Value { get; private set; }

    /// <summary>Takes the key of the form.</summary>
    /// <param name="value">What the form sent.</param>
    public void Take(string? value) => Value = value is { Length: > 0 and <= MaximumLength } ? value : null;
}
