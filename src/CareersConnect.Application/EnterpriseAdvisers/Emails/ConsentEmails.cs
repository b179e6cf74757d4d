using CareersConnect.Application.Email;
using CareersConnect.Application.People;

namespace CareersConnect.Application.EnterpriseAdvisers.Emails;

/// <summary>Asks a business whether an Enterprise Adviser may write its offers.</summary>
/// <param name="Business">The business's name.</param>
/// <param name="Name">Who there is asked, by full name.</param>
/// <param name="AskedBy">The Enterprise Adviser, by name.</param>
/// <param name="Who">Who that is.</param>
/// <param name="Secret">The link's secret.</param>
/// <param name="Until">The last day for an answer.</param>
public sealed record MayIWriteForYou(string Business, string Name, string AskedBy, WhoAsks Who, string Secret, string Until) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => $"May {AskedBy} write offers to schools for {Business}?";

    /// <inheritdoc />
    public override string Because => $"{AskedBy}, an Enterprise Adviser, entered this address";

    /// <inheritdoc />
    public override bool IsSecret => true;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .Says(Who.Says(AskedBy))
        .Says($"{AskedBy} would like to write what {Business} can offer them: an hour about a job, a visit, practice interviews.")
        .Says("If you say yes, the hub checks who you are; then schools can find the offers. Each school that is interested writes to you first, and you answer from the e-mail: yes, another time, or not this time.")
        .Facts(("Business", Business), ("Asked by", AskedBy), ("Until", Until))
        .Button("Look, and say yes or no", links.To(MailSite.Public, $"/consent/{Secret}"))
        .Says("A no is told to them, and you are not asked again. If you do nothing, nothing happens. Keep this e-mail: by the same link you can take your yes back at any time.");
}

/// <summary>Tells an Enterprise Adviser that a business said yes.</summary>
/// <param name="Name">The Enterprise Adviser's full name.</param>
/// <param name="Business">The business's name.</param>
public sealed record BusinessSaidYes(string Name, string Business) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => $"{Business} said yes: you may write its offers";

    /// <inheritdoc />
    public override string Because => "you asked the business";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .State(EmailState.Done, "Yes")
        .Says($"{Business} lets you write and publish its offers. Schools see them once the hub has checked who the business is; requests go to the person who said yes.")
        .Button("Write an offer for them", links.To(MailSite.Employers, "/employers/offers/new"));
}

/// <summary>Tells an Enterprise Adviser that a business took its yes back.</summary>
/// <param name="Name">The Enterprise Adviser's full name.</param>
/// <param name="Business">The business's name.</param>
public sealed record BusinessTookItBack(string Name, string Business) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => $"{Business} took its yes back";

    /// <inheritdoc />
    public override string Because => "you wrote offers for the business";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .State(EmailState.Stop, "Taken back")
        .Says($"{Business} no longer lets you write its offers. Those that you wrote are hidden, and schools that waited for an answer are told. What was agreed stays.")
        .Says("If you think that it was a slip, talk to them first, then ask again.")
        .Button("Your businesses", links.To(MailSite.Employers, "/employers/businesses"));
}

/// <summary>Tells an Enterprise Adviser what the hub decided on a business that they write for.</summary>
/// <param name="Name">The Enterprise Adviser's full name.</param>
/// <param name="Business">The business's name.</param>
/// <param name="What">What it is now: "is checked".</param>
/// <param name="Sentence">What that means.</param>
/// <param name="Note">The hub's words, or null.</param>
public sealed record BusinessWasLookedAt(string Name, string Business, string What, string Sentence, string? Note) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => $"{Business} {What}";

    /// <inheritdoc />
    public override string Because => "you write offers for the business";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .Says(Sentence)
        .Says(Note)
        .Button("Your businesses", links.To(MailSite.Employers, "/employers/businesses"));
}
