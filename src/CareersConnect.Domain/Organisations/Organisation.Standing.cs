using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <content>How the hub stops an organisation, and lets it take part again.</content>
public sealed partial class Organisation
{
    /// <summary>Whether it takes part.</summary>
    public Standing Standing { get; private set; }

    /// <summary>Why it is suspended or closed; null while it is active.</summary>
    public string? StandingReason { get; private set; }

    /// <summary>Stops the organisation at once, on every page and every node.</summary>
    /// <param name="reason">Why; the organisation is told.</param>
    /// <param name="who">Who stops it.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">No reason, or it is not active.</exception>
    public void Suspend(string reason, Who who, DateTime now)
    {
        MustBe(Standing.Active, "This organisation is not active, so it cannot be suspended.");
        Stand(Standing.Suspended, Said(reason, "Enter why you suspend them"), who, now);
        Raise(new OrganisationSuspended(Id));
    }

    /// <summary>Lets a suspended organisation take part again.</summary>
    /// <param name="reason">Why; may be empty.</param>
    /// <param name="who">Who lets it.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It is not suspended.</exception>
    public void Reinstate(string reason, Who who, DateTime now)
    {
        MustBe(Standing.Suspended, "This organisation is not suspended.");
        Stand(Standing.Active, reason, who, now);
        Raise(new OrganisationReinstated(Id));
    }

    /// <summary>The organisation leaves for good.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="who">Who closes it.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">No reason, or it is closed already.</exception>
    public void Close(string reason, Who who, DateTime now)
    {
        if (Standing == Standing.Closed)
        {
            throw new RuleBrokenException("This organisation is closed already.");
        }

        Stand(Standing.Closed, Said(reason, "Enter why it closes"), who, now);
        Raise(new OrganisationClosed(Id));
    }

    private void Stand(Standing standing, string reason, Who who, DateTime now)
    {
        Note(Standing.ToString(), standing.ToString(), reason, who, now);
        Standing = standing;
        StandingReason = standing == Standing.Active ? null : reason;
    }

    private void MustBe(Standing standing, string otherwise)
    {
        if (Standing != standing)
        {
            throw new RuleBrokenException(otherwise);
        }
    }
}
