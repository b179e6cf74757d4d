namespace CareersConnect.Domain.Bookings;

/// <summary>Another time that one side proposed, and the other has not answered.</summary>
public sealed class Proposal
{
    internal Proposal(DateTime startsAt, DateTime endsAt, Side by, string message) =>
        (StartsAt, EndsAt, By, Message) = (startsAt, endsAt, by, message);

    private Proposal()
    {
    }

    /// <summary>When it would start, UTC.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>When it would end, UTC.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>Who proposed it; the other side answers.</summary>
    public Side By { get; private set; }

    /// <summary>Words to the other side.</summary>
    public string Message { get; private set; } = "";
}
