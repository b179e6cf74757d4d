namespace CareersConnect.Application.Email;

/// <summary>Who writes, and what every e-mail says of itself: the section "Email" of the configuration.</summary>
public sealed class EmailSettings
{
    /// <summary>The address that e-mails come from.</summary>
    public string From { get; set; } = "bookings@careersconnect.example";

    /// <summary>The product's name, also the name that e-mails come from.</summary>
    public string Product { get; set; } = "CareersConnect";

    /// <summary>The careers hub that runs this installation, or empty.</summary>
    public string Hub { get; set; } = "";

    /// <summary>Where people write when they have a question, or empty.</summary>
    public string Help { get; set; } = "help@careersconnect.example";

    /// <summary>What stands behind the @ of calendar entries' and messages' ids. Never changed: entries that are already in people's calendars are known by it.</summary>
    public string IdHost { get; set; } = "careersconnect.example";
}
