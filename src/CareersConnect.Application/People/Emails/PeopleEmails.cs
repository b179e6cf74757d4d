using CareersConnect.Application.Email;

namespace CareersConnect.Application.People.Emails;

/// <summary>Asks a new person to confirm the address.</summary>
/// <param name="Name">The person's full name.</param>
/// <param name="Secret">The link's secret.</param>
public sealed record ConfirmYourAddress(string Name, string Secret) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => "Confirm your e-mail address";

    /// <inheritdoc />
    public override string Because => "somebody joined CareersConnect with this address";

    /// <inheritdoc />
    public override bool IsSecret => true;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .Says("Press the button, and the one on the page that opens. Then you can sign in.")
        .Button("Confirm my address", links.To(MailSite.Public, $"/confirm-address/{Secret}"))
        .Says("The link works once, for 3 days. If it was not you, do nothing: without it nobody can use your address.");
}

/// <summary>Tells a person who registers again that they are there already; nobody else learns it.</summary>
/// <param name="Name">The person's full name.</param>
/// <remarks>Nothing in it is the words of whoever registered: nobody writes to strangers through us.</remarks>
public sealed record YouAreHereAlready(string Name) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => "You have an account already";

    /// <inheritdoc />
    public override string Because => "somebody joined CareersConnect with this address";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .Says("Somebody, perhaps you, wanted to join with this address. It has an account, so nothing was changed.")
        .Button("Sign in", links.To(MailSite.Public, "/sign-in"))
        .Ways("Forgotten the password?", ("Set a new one", links.To(MailSite.Public, "/forgotten-password")));
}

/// <summary>Lets a person set a new password.</summary>
/// <param name="Name">The person's full name.</param>
/// <param name="Secret">The link's secret.</param>
public sealed record SetANewPassword(string Name, string Secret) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => "Set a new password";

    /// <inheritdoc />
    public override string Because => "somebody asked for a new password for this address";

    /// <inheritdoc />
    public override bool IsSecret => true;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .Says("Choose a new password on the page that opens.")
        .Button("Set a new password", links.To(MailSite.Public, $"/new-password/{Secret}"))
        .Says("The link works once, for 1 hour. If it was not you, do nothing: your password stays as it is.");
}

/// <summary>Tells a person that their password is another now.</summary>
/// <param name="Name">The person's full name.</param>
public sealed record PasswordWasChanged(string Name) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => "Your password was changed";

    /// <inheritdoc />
    public override string Because => "the password of your account was changed";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .Says("Your password was changed, and you were signed out everywhere else. If that was you, there is nothing to do.")
        .Ways("If it was not you,", ("set a new password at once", links.To(MailSite.Public, "/forgotten-password")));
}

/// <summary>Tells a person that somebody tried to sign in with their address too often.</summary>
/// <param name="Name">The person's full name.</param>
public sealed record AddressIsLocked(string Name) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => "Five wrong passwords: we wait 15 minutes";

    /// <inheritdoc />
    public override string Because => "somebody tried to sign in with this address";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .Says("Somebody typed a wrong password for your address five times. For 15 minutes nobody can sign in with it.")
        .Button("Set a new password", links.To(MailSite.Public, "/forgotten-password"))
        .Says("A new password opens the door at once. If it was not you, nobody got in.");
}
