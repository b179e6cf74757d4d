namespace CareersConnect.Application.Persistence;

/// <summary>The database takes no writer at this moment: an import or a rush is under way. Nothing was changed, and the same press a moment later does it.</summary>
/// <param name="cause">What the database said, or null when no turn came.</param>
public sealed class BusyException(Exception? cause = null) : TimeoutException(Sentence, cause)
{
    /// <summary>What a person reads at the form, in which everything that was typed is still there.</summary>
    public const string Sentence = "We are busy for a moment. What you typed is still here: press again.";

    /// <summary>Seconds after which it is worth trying again.</summary>
    public const int RetryAfterSeconds = 10;
}
