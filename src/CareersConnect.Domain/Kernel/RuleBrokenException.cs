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

    /// <summary>What else is refused of the same answers, so that all is told in one pass.</summary>
    public IReadOnlyList<RuleBrokenException> Others { get; init; } = [];

    /// <summary>This refusal and the others with it.</summary>
    public IEnumerable<RuleBrokenException> All => [this, .. Others];

    /// <summary>Makes several checks that do not need each other, and refuses with all that they refuse.</summary>
    /// <param name="checks">The checks; each may refuse.</param>
    /// <exception cref="RuleBrokenException">One or more of them refused.</exception>
    public static void Together(params IEnumerable<Action> checks)
    {
        var refusals = new List<RuleBrokenException>();
        foreach (var check in checks)
        {
            try
            {
                check();
            }
            catch (RuleBrokenException refusal)
            {
                refusals.AddRange(refusal.All);
            }
        }

        ThrowIfAny(refusals);
    }

    /// <summary>Refuses with all of them at once.</summary>
    /// <param name="refusals">The refusals; none is none.</param>
    /// <exception cref="RuleBrokenException">There is one or more.</exception>
    public static void ThrowIfAny(IReadOnlyList<RuleBrokenException> refusals)
    {
        if (refusals.Count > 0)
        {
            throw new RuleBrokenException(refusals[0].Message, refusals[0].Field) { IsLostRace = refusals.All(one => one.IsLostRace), Others = [.. refusals.Skip(1)] };
        }
    }
}
