using System.Security.Cryptography;
using System.Text;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Email;

/// <summary>An e-mail as its recipient will see it, written in the transaction of what it tells, sent afterwards by a relay and kept for the inbox.</summary>
public sealed class OutgoingEmail : IWaitingRow
{
    /// <summary>Writes an e-mail down.</summary>
    /// <param name="id">Its id, which is also its Message-ID.</param>
    /// <param name="email">What it says.</param>
    /// <param name="to">To whom; the address is known to be one.</param>
    /// <param name="cause">What it follows from: the same cause, kind and address are one e-mail.</param>
    /// <param name="now">The instant, UTC.</param>
    public OutgoingEmail(Guid id, EmailTemplate email, EmailRecipient to, Guid cause, DateTime now)
    {
        Id = id;
        Key = KeyOf(cause, email.Kind, to.Address);
        Kind = email.Kind;
        To = to.Address;
        ToName = OneLine.Of(to.Name);
        Site = to.Site;
        Subject = OneLine.Of(email.Subject);
        About = email.About;
        PersonId = to.Person;
        OrganisationId = to.Organisation;
        Calendar = email.Calendar?.Text;
        CalendarMethod = email.Calendar?.Method.ToString().ToUpperInvariant();
        IsSecret = email.IsSecret;
        CanBeStopped = email.CanBeStopped;
        UnsubscribePath = email.UnsubscribePath;
        QueuedAt = now;
        DueAt = now;
    }

    private OutgoingEmail()
    {
    }

    /// <summary>The order in which e-mails were written, drawn by the database.</summary>
    public long Number { get; private set; }

    /// <summary>The id, which is also the Message-ID of every attempt to send it.</summary>
    public Guid Id { get; private set; }

    /// <summary>SHA-256 of cause, kind and address: unique, so that a reaction that runs again doubles nothing.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What kind of e-mail it is.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The address.</summary>
    public string To { get; private set; } = "";

    /// <summary>The recipient's name; may be empty.</summary>
    public string ToName { get; private set; } = "";

    /// <summary>Where the recipient is at home.</summary>
    public MailSite Site { get; private set; }

    /// <summary>The subject, on one line.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The plain text; empty once a secret one is sent.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The HTML; empty once a secret one is sent.</summary>
    public string Html { get; private set; } = "";

    /// <summary>The calendar file, or null; none any more once a secret one is sent.</summary>
    public string? Calendar { get; private set; }

    /// <summary>REQUEST, CANCEL or PUBLISH, when there is a calendar file.</summary>
    public string? CalendarMethod { get; private set; }

    /// <summary>What it is about, or null: one person's e-mails about one thing leave in order.</summary>
    public Guid? About { get; private set; }

    /// <summary>The person, for the inbox; null when they have no account.</summary>
    public PersonId? PersonId { get; private set; }

    /// <summary>The organisation that they get it for, or null.</summary>
    public OrganisationId? OrganisationId { get; private set; }

    /// <summary>Whether it carries a link that signs somebody in or answers without an account: never shown in the inbox, forgotten once it is sent.</summary>
    public bool IsSecret { get; private set; }

    /// <summary>Whether its recipient may stop this kind.</summary>
    public bool CanBeStopped { get; private set; }

    /// <summary>The path at which a mail program stops what it is about by itself, or null.</summary>
    public string? UnsubscribePath { get; private set; }

    /// <summary>How far it has come, read from its dates.</summary>
    public OutgoingEmailStatus Status => this switch
    {
        { SentAt: not null } => OutgoingEmailStatus.Sent,
        { ParkedAt: not null } => OutgoingEmailStatus.Parked,
        { DueAt: null } => OutgoingEmailStatus.Stopped,
        _ => OutgoingEmailStatus.Waiting,
    };

    /// <summary>When it was written, UTC.</summary>
    public DateTime QueuedAt { get; private set; }

    /// <summary>When the mail server took it, UTC.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>When it is to be tried next, UTC; null once it is sent, parked or stopped.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>When it was given up for a person to look at, UTC.</summary>
    public DateTime? ParkedAt { get; private set; }

    /// <summary>How often sending has failed.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why it failed last, or null.</summary>
    public string? LastError { get; private set; }

    /// <summary>Which relay has it in hand, or null.</summary>
    public Guid? LeasedBy { get; private set; }

    /// <summary>Until when, UTC; then any relay may take it over.</summary>
    public DateTime? LeasedUntil { get; private set; }

    /// <summary>The key of an e-mail.</summary>
    /// <param name="cause">What it follows from.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="address">To whom; capitals do not matter.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string KeyOf(Guid cause, string kind, string address) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{cause:N}|{kind}|{address.ToUpperInvariant()}")));

    /// <summary>Takes the text in both its forms.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="html">HTML.</param>
    public void Write(string text, string html) => (Text, Html) = (text, html);

    /// <summary>Keeps it from being sent, since its recipient has stopped this kind.</summary>
    public void Stop() => DueAt = null;
}
