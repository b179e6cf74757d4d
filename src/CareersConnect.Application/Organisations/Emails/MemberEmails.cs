using CareersConnect.Application.Email;
using CareersConnect.Application.People;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Organisations.Emails;

/// <summary>Invites somebody to join an organisation.</summary>
/// <param name="Organisation">The organisation's name.</param>
/// <param name="InvitedBy">Who invites, by name.</param>
/// <param name="Role">The role that waits.</param>
/// <param name="Secret">The link's secret.</param>
/// <param name="Until">The last day on which it can be accepted.</param>
public sealed record YouAreInvited(string Organisation, string InvitedBy, Role Role, string Secret, string Until) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => $"{InvitedBy} invites you to {Organisation} on CareersConnect";

    /// <inheritdoc />
    public override string Because => $"{InvitedBy} entered this address";

    /// <inheritdoc />
    public override bool IsSecret => true;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello("")
        .Says($"{InvitedBy} would like you to join {Organisation} on CareersConnect, where schools and the world of work meet.")
        .Facts(("Role", Role.InWords()), ("Until", Until))
        .Button("Accept the invitation", links.To(MailSite.Public, $"/invitations/{Secret}"))
        .Says("If you do not know why you get this, do nothing.");
}

/// <summary>Tells a school's Careers Leader that a colleague would like to join.</summary>
/// <param name="Name">The Careers Leader's full name.</param>
/// <param name="School">The school.</param>
/// <param name="Asker">Who asks, by name.</param>
/// <param name="Address">Their address; it is not confirmed yet.</param>
public sealed record SomebodyAsksToJoin(string Name, string School, string Asker, string Address) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => $"{Asker} asks to join {School}";

    /// <inheritdoc />
    public override string Because => $"you are the Careers Leader of {School}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .Says($"Somebody who gives the name {Asker} and the address {Address} says that they work at {School}, and would like to join you on CareersConnect.")
        .Says("If you know them, invite them. If not, do nothing: without your invitation they see nothing of your school.")
        .Button("Invite a colleague", links.To(MailSite.Schools, "/schools/settings/members"));
}

/// <summary>Tells a school's Careers Leaders that the hub has invited another one.</summary>
/// <param name="Name">The Careers Leader's full name.</param>
/// <param name="School">The school.</param>
/// <param name="Invited">The address that was invited.</param>
/// <param name="Hub">The hub's name.</param>
public sealed record HubInvitesCareersLeader(string Name, string School, string Invited, string Hub) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => $"{Hub} has invited another Careers Leader for {School}";

    /// <inheritdoc />
    public override string Because => $"you are the Careers Leader of {School}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .Says($"{Hub} has invited {Invited} as Careers Leader of {School}. Whoever accepts sees and does what you do.")
        .Says("If you do not expect it, take the invitation back on the page of your members, and answer to the hub at the address below.")
        .Button("See who is in, and who is invited", links.To(MailSite.Schools, "/schools/settings/members"));
}
