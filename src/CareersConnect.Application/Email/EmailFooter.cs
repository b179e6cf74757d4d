namespace CareersConnect.Application.Email;

/// <summary>What stands below every e-mail: who writes, why, how to change it, and that this is no government service.</summary>
/// <param name="Settings">Who writes.</param>
/// <param name="Because">Why the person gets it, without "You get this because".</param>
/// <param name="Choose">Where the person changes which e-mails they get; kinds that can be stopped are stopped there.</param>
/// <param name="CanBeStopped">Whether this kind can be stopped.</param>
public sealed record EmailFooter(EmailSettings Settings, string Because, Uri Choose, bool CanBeStopped)
{
    /// <summary>"CareersConnect for Northway Careers Hub. You get this because you booked a visit."</summary>
    public string Why => $"{Settings.Product}{(Settings.Hub.Length == 0 ? "" : $" for {Settings.Hub}")}. You get this because {Because.TrimEnd('.')}.";

    /// <summary>What the link to change it says.</summary>
    public string ChooseLabel => CanBeStopped ? "Stop this kind of e-mail, or choose which you get" : "Choose which e-mails you get";

    /// <summary>"CareersConnect is independent. It is not a government service."</summary>
    public string Independent => $"{Settings.Product} is independent. It is not a government service.";
}
