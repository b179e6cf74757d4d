using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>How the hub lets an organisation in, and stops it.</summary>
public sealed partial class Organisation
{
    /// <summary>How far the hub has looked.</summary>
    public Verification Verification { get; private set; }

    /// <summary>Whether it takes part.</summary>
    public Standing Standing { get; private set; }

    /// <summary>Why it is suspended or closed; null while it is active.</summary>
    public string? StandingReason { get; private set; }

    /// <summary>What the hub asked to have put right before it verifies; null when nothing is asked.</summary>
    public string? SentBackNote { get; private set; }

    /// <summary>Whether schools may see what it offers: its identity is checked and it is active.</summary>
    public bool IsVerified => Verification >= Verification.IdentityChecked && Standing == Standing.Active;

    /// <summary>Adds a kind: a college that takes part as a school becomes a provider as well.</summary>
    /// <param name="kind">The kind to add.</param>
    public void Become(OrganisationKinds kind) => Kinds |= kind;

    /// <summary>The hub has checked that it is who it says.</summary>
    /// <param name="note">What was looked at; may be empty.</param>
    /// <param name="who">Who looked.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It is checked already, or it is not active.</exception>
    public void CheckIdentity(string note, Who who, DateTime now) => Raise(Verification.IdentityChecked, note, who, now);

    /// <summary>The hub vouches for how it works with young people.</summary>
    /// <param name="note">On what grounds; may be empty.</param>
    /// <param name="who">Who vouches.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">Its identity is not checked yet, it is vouched for already, or it is not active.</exception>
    public void Vouch(string note, Who who, DateTime now)
    {
        if (Verification == Verification.Registered)
        {
            throw new RuleBrokenException("Check the identity of the organisation first, then vouch for it.");
        }

        Raise(Verification.Vouched, note, who, now);
    }

    /// <summary>The hub asks to have something put right before it verifies.</summary>
    /// <param name="note">What is to be put right.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">No note, or the organisation is verified already.</exception>
    public void SendBack(string note, Who who, DateTime now)
    {
        if (Verification != Verification.Registered)
        {
            throw new RuleBrokenException("This organisation is verified already. Suspend it if it should not take part.");
        }

        SentBackNote = Said(note, "Enter what they should put right");
        Note(nameof(Verification.Registered), OrganisationChange.SentBack, note, who, now);
        Raise(new OrganisationSentBack(Id));
    }

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

    private void Raise(Verification tier, string note, Who who, DateTime now)
    {
        MustBe(Standing.Active, "This organisation is not active. Reinstate it first.");
        if (Verification >= tier)
        {
            throw new RuleBrokenException("Somebody has done that already.");
        }

        Note(Verification.ToString(), tier.ToString(), note, who, now);
        Verification = tier;
        SentBackNote = null;
        Raise(new OrganisationVerified(Id, tier));
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

    private void Note(string from, string to, string reason, Who who, DateTime now) =>
        _history.Add(new OrganisationChange(from, to, reason.Trim(), who, now));

    private void Changed()
    {
        if (SentBackNote is not null)
        {
            Resubmit();
        }

        Raise(new OrganisationFactsChanged(Id));
    }
}
