using CareersConnect.Application.Email;
using CareersConnect.Application.People;

namespace CareersConnect.Application.EnterpriseAdvisers.Emails;

/// <summary>Tells an Enterprise Adviser that a business said no.</summary>
/// <param name="Name">The Enterprise Adviser's full name.</param>
/// <param name="Business">The business's name.</param>
/// <param name="Contact">Who said it.</param>
public sealed record BusinessSaidNo(string Name, string Business, string Contact) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => $"{Business} said no";

    /// <inheritdoc />
    public override string Because => "you asked the business";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .State(EmailState.Stop, "No, thank you")
        .Says($"{Contact} does not want you to write offers for {Business}. Nothing was published, and the link is used. They are not asked again for {Domain.Organisations.BusinessConsent.PauseDays} days.")
        .Button("Your businesses", links.To(MailSite.Employers, "/employers/businesses"));
}

/// <summary>Tells a business that its yes arrived, and what follows.</summary>
/// <param name="Business">The business's name.</param>
/// <param name="Name">Who said yes.</param>
/// <param name="AskedBy">The Enterprise Adviser, by name.</param>
/// <param name="Secret">The link's secret.</param>
public sealed record YouSaidYes(string Business, string Name, string AskedBy, string Secret) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => $"{AskedBy} may write offers to schools for {Business}";

    /// <inheritdoc />
    public override string Because => $"you said yes for {Business}";

    /// <inheritdoc />
    public override bool IsSecret => true;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .State(EmailState.Done, "Yes")
        .Says($"{AskedBy} can write and publish offers in the name of {Business} now. We write to you each time. Schools see them once the hub has checked who you are, and each school asks you first.")
        .Button("See what is published, or stop it", links.To(MailSite.Public, $"/consent/{Secret}"))
        .Says("Keep this e-mail: by its link you can take your yes back at any time.");
}
