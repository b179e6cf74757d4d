namespace CareersConnect.Application.Email;

/// <summary>How far an e-mail has come.</summary>
public enum OutgoingEmailStatus
{
    /// <summary>To be sent, now or later.</summary>
    Waiting,

    /// <summary>Taken by the mail server.</summary>
    Sent,

    /// <summary>Given up, for a person to look at.</summary>
    Parked,

    /// <summary>Not sent, since its recipient has stopped this kind; it stands in the inbox only.</summary>
    Stopped,
}
