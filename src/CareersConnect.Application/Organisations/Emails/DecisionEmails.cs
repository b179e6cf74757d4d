using CareersConnect.Application.Email;
using CareersConnect.Application.People;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Organisations.Emails;

/// <summary>Where the pages of an organisation's own facts are.</summary>
internal static class OrganisationPages
{
    public static Uri Home(this SiteLinks links, MailSite site) => links.To(site, site switch
    {
        MailSite.Schools => "/schools",
        MailSite.Employers => "/employers",
        MailSite.Providers => "/providers",
        MailSite.Hub => "/hub",
        _ => "/organisations",
    });

    public static Uri Facts(this SiteLinks links, MailSite site) => links.To(site, site switch
    {
        MailSite.Employers => "/employers/organisation",
        MailSite.Providers => "/providers/organisation",
        _ => "/organisations",
    });
}

/// <summary>Tells an organisation that the hub has looked.</summary>
/// <param name="Name">The member's full name.</param>
/// <param name="Organisation">The organisation's name.</param>
/// <param name="Tier">How far the hub has looked now.</param>
/// <param name="Site">The organisation's site.</param>
public sealed record YouAreVerified(string Name, string Organisation, Verification Tier, MailSite Site) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => Tier == Verification.Vouched ? $"The careers hub vouches for {Organisation}" : $"{Organisation} is checked";

    /// <inheritdoc />
    public override string Because => $"you are a member of {Organisation}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .State(EmailState.Done, Tier == Verification.Vouched ? "Vouched for" : "Checked")
        .Says(Site == MailSite.Schools
            ? "The careers hub has checked that you work there. You can find offers, ask and book, and invite your colleagues."
            : Tier == Verification.Vouched
                ? "The careers hub vouches for how you work with young people. Schools see it beside your offers."
                : "The careers hub has checked that you are who you say. Schools see your offers from now on.")
        .Button("Go on", links.Home(Site));
}

/// <summary>Asks an organisation to put something right before it is verified.</summary>
/// <param name="Name">The member's full name.</param>
/// <param name="Organisation">The organisation's name.</param>
/// <param name="Note">What is to be put right, in the hub's words.</param>
/// <param name="Site">The organisation's site.</param>
public sealed record PutThisRight(string Name, string Organisation, string Note, MailSite Site) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => $"One thing to put right for {Organisation}";

    /// <inheritdoc />
    public override string Because => $"you are a member of {Organisation}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .State(EmailState.Watch, "To put right")
        .Says("The careers hub has looked, and asks:")
        .Says(Note)
        .Button("See what you told us", links.Facts(Site))
        .Says("When you have changed it, the hub looks again.");
}

/// <summary>Tells an organisation that it is suspended.</summary>
/// <param name="Name">The member's full name.</param>
/// <param name="Organisation">The organisation's name.</param>
/// <param name="Reason">Why, in the hub's words.</param>
public sealed record YouAreSuspended(string Name, string Organisation, string Reason) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => $"{Organisation} is suspended";

    /// <inheritdoc />
    public override string Because => $"you are a member of {Organisation}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .State(EmailState.Stop, "Suspended")
        .Says("The careers hub has suspended your organisation. Its offers are hidden, and its members are kept out, from now on.")
        .Facts(("Reason", Reason))
        .Says("If you think that this is wrong, answer to the hub at the address below.");
}

/// <summary>Tells an organisation that it takes part again.</summary>
/// <param name="Name">The member's full name.</param>
/// <param name="Organisation">The organisation's name.</param>
/// <param name="Site">The organisation's site.</param>
public sealed record YouAreReinstated(string Name, string Organisation, MailSite Site) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => $"{Organisation} takes part again";

    /// <inheritdoc />
    public override string Because => $"you are a member of {Organisation}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .State(EmailState.Done, "Reinstated")
        .Says("The careers hub has lifted the suspension. Your offers and bookings are where they were.")
        .Button("Go on", links.Home(Site));
}
