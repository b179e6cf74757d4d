using CareersConnect.Application.Calendar;

namespace CareersConnect.Application.Email;

/// <summary>One e-mail: what it says to one person. Each is a record of its own in <c>Application/&lt;Noun&gt;/Emails</c>, made of plain values, and written by the <see cref="Postbox"/>.</summary>
/// <remarks>House rules: who, what, when and where first; never a pupil's name or anything about one pupil; never a telephone number or private address, which stand behind the link; times in UK time and said so.</remarks>
public abstract record EmailTemplate
{
    /// <summary>The subject, which is also the heading.</summary>
    public abstract string Subject { get; }

    /// <summary>Why the person gets it, after "You get this because ": "you booked a visit".</summary>
    public abstract string Because { get; }

    /// <summary>What kind of e-mail it is. The same kind goes to the same person once for the same cause.</summary>
    public virtual string Kind => GetType().Name;

    /// <summary>Whether the person may stop this kind: reminders, digests, nudges and feedback may be, bookings and safeguarding may not.</summary>
    public virtual bool CanBeStopped => false;

    /// <summary>What the kind is called where it can be stopped: "reminders before a visit".</summary>
    public virtual string KindInWords => Kind;

    /// <summary>Whether the kind goes to people of a site, so that nobody is asked about e-mails that they never get. Depends on the type only.</summary>
    /// <param name="site">Where a person is at home.</param>
    /// <returns>True unless the kind says otherwise.</returns>
    public virtual bool Reaches(MailSite site) => true;

    /// <summary>The booking, request or other thing it is about: e-mails to one person about one thing leave in order.</summary>
    public virtual Guid? About => null;

    /// <summary>The calendar file that goes with it, or null.</summary>
    public virtual CalendarFile? Calendar => null;

    /// <summary>Whether it carries a link that signs somebody in or answers without an account: such a text is forgotten once it is sent, and never shown in the inbox.</summary>
    public virtual bool IsSecret => false;

    /// <summary>The path at which a mail program stops what the e-mail is about by itself, without an account (RFC 8058), or null. A GET there shows a page with one button; a POST of "List-Unsubscribe=One-Click" stops it.</summary>
    public virtual string? UnsubscribePath => null;

    /// <summary>What it says.</summary>
    /// <param name="links">The addresses of pages.</param>
    /// <returns>Greeting, paragraphs, facts, at most one button.</returns>
    public abstract EmailContent Content(SiteLinks links);
}

/// <summary>To whom an e-mail goes.</summary>
/// <param name="Address">The address.</param>
/// <param name="Name">The person's or organisation's full name; may be empty.</param>
/// <param name="Site">Where the person is at home: accent and links.</param>
/// <param name="Person">The person, when they have an account.</param>
/// <param name="Organisation">The organisation that they get it for, when there is one.</param>
/// <param name="Volunteer">The volunteer of that organisation who gets it without an account, or null.</param>
public sealed record EmailRecipient(
    string Address, string Name, MailSite Site, Domain.Organisations.PersonId? Person = null, Domain.Organisations.OrganisationId? Organisation = null,
    Domain.Organisations.VolunteerId? Volunteer = null);
