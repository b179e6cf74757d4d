using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>How the hub lets an organisation in.</summary>
public sealed partial class Organisation
{
    /// <summary>How far the hub has looked.</summary>
    public Verification Verification { get; private set; }

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
