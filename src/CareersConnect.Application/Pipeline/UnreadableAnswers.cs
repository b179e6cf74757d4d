namespace CareersConnect.Application.Pipeline;

/// <summary>
/// Whether the form that is being answered holds something that could not be read, such as a date "31 June". The command is then checked, so that all faults
/// are told at once, and not carried out: what could not be read is missing from it. The host notes it for the length of a request.
/// </summary>
public sealed class UnreadableAnswers
{
    /// <summary>Whether there is one.</summary>
    public bool Any { get; private set; }

    /// <summary>Notes that there is one.</summary>
    public void Note() => Any = true;
}
