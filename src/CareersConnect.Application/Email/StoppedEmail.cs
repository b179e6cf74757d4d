namespace CareersConnect.Application.Email;

/// <summary>A kind of e-mail that an address no longer wants.</summary>
/// <param name="address">The address in lower case.</param>
/// <param name="kind">The kind.</param>
/// <param name="stoppedAt">When, UTC.</param>
public sealed class StoppedEmail(string address, string kind, DateTime stoppedAt)
{
    /// <summary>The address in lower case.</summary>
    public string Address { get; private set; } = address;

    /// <summary>The kind.</summary>
    public string Kind { get; private set; } = kind;

    /// <summary>When, UTC.</summary>
    public DateTime StoppedAt { get; private set; } = stoppedAt;
}
