namespace CareersConnect.Infrastructure.Email;

/// <summary>How e-mail leaves: the section "Email" of the configuration, beside what every e-mail says of itself.</summary>
public sealed class EmailOptions
{
    /// <summary>"Folder" (caught as .eml files, the default: nothing leaves the machine), "Smtp", or the name of an adapter that was built in.</summary>
    public string Transport { get; set; } = "Folder";

    /// <summary>Where caught mail is kept, relative to the folder that the host is started in.</summary>
    public string Folder { get; set; } = "data/mail";

    /// <summary>The mail server.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>How many e-mails are on their way at once.</summary>
    public int AtOnce { get; set; } = 4;

    /// <summary>After how many failures an e-mail is parked: forty take about a day and a half, so that a mail server may be away overnight.</summary>
    public int MaximumAttempts { get; set; } = 40;
}

/// <summary>A mail server that speaks SMTP.</summary>
public sealed class SmtpOptions
{
    /// <summary>Its name.</summary>
    public string Host { get; set; } = "localhost";

    /// <summary>Its port: 587 for submission with STARTTLS, 25 inside a house. Implicit TLS on 465 needs the MailKit adapter.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection must be encrypted (STARTTLS); when the server cannot, nothing is sent.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>The name to sign in with, or empty for none.</summary>
    public string User { get; set; } = "";

    /// <summary>The password, from a secret store or the environment (<c>Email__Smtp__Password</c>), never from a file in the repository.</summary>
    public string Password { get; set; } = "";

    /// <summary>How long one e-mail may take; less than a relay's lease.</summary>
    public TimeSpan Limit { get; set; } = TimeSpan.FromSeconds(20);
}
