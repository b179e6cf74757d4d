namespace CareersConnect.Application.Email;

/// <summary>An e-mail as it goes to the mail server.</summary>
/// <param name="Id">The id; the Message-ID is made of it, so that a mail program shows a mail that came twice as one.</param>
/// <param name="To">The address.</param>
/// <param name="ToName">The recipient's name; may be empty.</param>
/// <param name="Subject">The subject, on one line.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The HTML.</param>
/// <param name="Calendar">The calendar file, or null.</param>
/// <param name="CalendarMethod">REQUEST, CANCEL or PUBLISH, when there is one.</param>
/// <param name="Choose">Where this kind is stopped (List-Unsubscribe), or null when it cannot be.</param>
/// <param name="OneClick">Where a mail program stops it by itself (List-Unsubscribe with List-Unsubscribe-Post), or null.</param>
public sealed record EmailMessage(
    Guid Id, string To, string ToName, string Subject, string Text, string Html, string? Calendar = null, string? CalendarMethod = null, Uri? Choose = null, Uri? OneClick = null)
{
    /// <summary>The header by which a mail program takes the address of <see cref="Unsubscribe"/> for one that it may post to (RFC 8058).</summary>
    public const string OneClickHeader = "List-Unsubscribe-Post";

    /// <summary>What that header says, and what is posted.</summary>
    public const string OneClickValue = "List-Unsubscribe=One-Click";

    /// <summary>The address of List-Unsubscribe: where one press is enough, else where kinds are chosen; null when it cannot be stopped.</summary>
    public Uri? Unsubscribe => OneClick ?? Choose;
}

/// <summary>Hands e-mails to whoever delivers them.</summary>
public interface IEmailSender
{
    /// <summary>Hands one e-mail over. When it returns, the other side has taken it; sent again with the same id it has the same Message-ID.</summary>
    /// <param name="message">The e-mail.</param>
    /// <param name="cancellationToken">Ends the attempt; whether the e-mail was taken is then not known.</param>
    /// <returns>When it is taken.</returns>
    /// <exception cref="EmailNotTakenException">It was not taken, for now or for good.</exception>
    Task SendAsync(EmailMessage message, CancellationToken cancellationToken);
}

/// <summary>The mail server did not take an e-mail.</summary>
/// <param name="message">What it said.</param>
/// <param name="forGood">Whether it is no use to try again: the server answered 5xx about this e-mail. A server that is away, slow, busy (4xx) or wants a different sign-in is not for good.</param>
/// <param name="cause">The error behind it, or null.</param>
public sealed class EmailNotTakenException(string message, bool forGood, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether it is no use to try again.</summary>
    public bool ForGood { get; } = forGood;
}
