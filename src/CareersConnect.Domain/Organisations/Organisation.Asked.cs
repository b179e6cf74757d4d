using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <content>What an organisation and those who want to join it say, and the hub has not looked at yet.</content>
public sealed partial class Organisation
{
    /// <summary>Somebody asks to join before the hub has looked: it stands in the history, for the hub alone. Nobody who only said that they work there learns of it.</summary>
    /// <param name="address">The address of whoever asks; it may not be confirmed yet.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="now">The instant, UTC.</param>
    public void AskToJoin(string address, Who who, DateTime now) => Note("", OrganisationChange.AskedToJoin, address, who, now);

    /// <summary>
    /// Says how the organisation is called and found. What the hub looked at was the old name and number: when either changes after that, the old one is noted, and the organisation
    /// waits to be looked at again; until then schools do not find its offers. A school of the register keeps the register's name, and stays verified.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="website">Its website, or null.</param>
    /// <param name="emailDomain">The domain of its people's e-mail addresses, or null.</param>
    /// <param name="ukprn">Its provider number, or null.</param>
    /// <param name="who">Who says it.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">No name, too long a name, or another name for a school of the register.</exception>
    public void ChangeDetails(string name, string? website, string? emailDomain, Ukprn? ukprn, Who who, DateTime now)
    {
        var (named, old) = (Named(name), $"{Name}{(Ukprn is { } number ? $", UKPRN {number.Value}" : "")}");
        var isAnother = !string.Equals(named, Name, StringComparison.Ordinal) || ukprn != Ukprn;
        if (SchoolId is not null && !string.Equals(named, Name, StringComparison.Ordinal))
        {
            throw new RuleBrokenException("The name comes from the school register, so it cannot be changed here.", nameof(Name));
        }

        Name = named;
        Website = Blank(website);
        EmailDomain = Blank(emailDomain)?.ToLowerInvariant();
        Ukprn = ukprn;
        if (isAnother && SchoolId is null && Verification != Verification.Registered)
        {
            Note(Verification.ToString(), OrganisationChange.Renamed, $"It was {old}.", who, now);
            Verification = Verification.Registered;
        }

        Changed();
    }

    /// <summary>The organisation answers what the hub asked: it waits to be looked at again, and the hub reads the answer.</summary>
    /// <param name="answer">What it says, at most <see cref="NoteLimit"/> characters.</param>
    /// <param name="who">Who answers.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">Nothing is asked, or nothing or too much is said.</exception>
    public void AnswerHub(string answer, Who who, DateTime now)
    {
        if (SentBackNote is null)
        {
            throw new RuleBrokenException("The hub asks nothing at present. Write to it at the address at the foot of this page.", "Answer");
        }

        var said = Blank(answer) ?? throw new RuleBrokenException("Enter your answer to the hub.", "Answer");
        if (said.Length > NoteLimit)
        {
            throw new RuleBrokenException($"Your answer to the hub must be {NoteLimit} characters or fewer.", "Answer");
        }

        Note(OrganisationChange.SentBack, OrganisationChange.AnsweredHub, said, who, now);
        Resubmit();
    }

    private void Resubmit()
    {
        SentBackNote = null;
        Raise(new OrganisationResubmitted(Id));
    }
}
