namespace CareersConnect.Application.Pipeline;

/// <summary>A form that has been answered: the same press again gets the first answer instead of a second effect.</summary>
/// <param name="key">The form's hidden key.</param>
/// <param name="hash">SHA-256 of who sent what, in hexadecimal: Back, an edit and a new press is another command.</param>
/// <param name="result">The first answer, as JSON.</param>
/// <param name="usedAt">When, UTC; rows are cleared away after a month.</param>
public sealed class UsedKey(string key, string hash, string result, DateTime usedAt)
{
    /// <summary>The form's hidden key.</summary>
    public string Key { get; private set; } = key;

    /// <summary>SHA-256 of who sent what.</summary>
    public string Hash { get; private set; } = hash;

    /// <summary>The first answer, as JSON.</summary>
    public string Result { get; private set; } = result;

    /// <summary>When, UTC.</summary>
    public DateTime UsedAt { get; private set; } = usedAt;
}
