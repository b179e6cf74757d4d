namespace CareersConnect.Domain.Kernel;

/// <summary>The trade does not allow it. The message is a sentence for the person at the screen and says what to do instead.</summary>
/// <param name="message">The sentence.</param>
/// <param name="field">The name of the answer that the sentence is about, as in the command, so that the page can put the sentence beside it; null when it is about the whole.</param>
public sealed class RuleBrokenException(string message, string? field = null) : Exception(message)
{
    /// <summary>The answer that the refusal is about, or null.</summary>
    public string? Field { get; } = field;

    /// <summary>Whether somebody else was faster: the same answers may have been right a moment before. The page says so with the status 409.</summary>
    public bool IsLostRace { get; init; }
}
