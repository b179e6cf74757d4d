using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Tests.Organisations;

public sealed class MembersTests
{
    private static readonly DateTime Now = new(2027, 1, 11, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2027, 1, 11);

    [Fact]
    public void A_role_belongs_to_a_kind_of_organisation() =>
        Refuses("Careers hub is not a role in this kind of organisation.", () => Join(OrganisationKinds.School | OrganisationKinds.Provider, Role.Hub));

    [Fact]
    public void A_college_has_members_of_both_its_sites()
    {
        const OrganisationKinds College = OrganisationKinds.School | OrganisationKinds.Provider;
        Assert.Equal(Role.SchoolStaff, Join(College, Role.SchoolStaff).Role);
        Assert.Equal(Role.Provider, Join(College, Role.Provider).Role);
    }

    [Fact]
    public void The_last_who_can_let_people_in_stays()
    {
        var leader = Join(OrganisationKinds.School, Role.SchoolAdmin);
        Refuses("Nobody else could let people in. Make somebody else Careers Leader first.", () => leader.End(0, Now));
        Refuses("Nobody else could let people in. Make somebody else Careers Leader first.", () => leader.ChangeRole(Role.SchoolReader, 0));
        leader.ChangeRole(Role.SchoolReader, 1);
        leader.End(0, Now);
        Refuses("This person is no longer a member.", () => leader.End(1, Now));
    }

    [Fact]
    public void Nobody_gives_a_role_above_their_own()
    {
        Assert.DoesNotContain(Role.Platform, Role.Hub.MayGive());
        Assert.Empty(Role.SchoolStaff.MayGive());
    }

    [Fact]
    public void An_invitation_is_accepted_once_and_in_time()
    {
        var invitation = Invite();
        Assert.Equal(LinkSecret.HashOf("secret"), invitation.SecretHash);
        Refuses("This invitation ran out. Ask Priya Raman to send it again.", () => invitation.Accept(Kit, Now.AddDays(Invitation.Days)));
        invitation.Accept(Kit, Now.AddDays(1));
        Refuses("This invitation was accepted already. Sign in to go on.", () => invitation.Accept(Kit, Now.AddDays(1)));
        Refuses("This invitation was accepted already. Remove the member instead.", () => invitation.Revoke(Priya, Now));
    }

    [Fact]
    public void A_revoked_invitation_opens_nothing_and_one_sent_again_has_another_link()
    {
        var (taken, again) = (Invite(), Invite());
        taken.Revoke(Priya, Now);
        Refuses("This invitation was taken back. Ask Priya Raman what has changed.", () => taken.Accept(Kit, Now));
        again.SendAgain("other", new Who(null, "Kit Marlowe"), Now.AddDays(20));
        Assert.Equal(LinkSecret.HashOf("other"), again.SecretHash);
        Assert.Equal(InvitationStatus.Sent, again.StatusAt(Now.AddDays(33)));
    }

    [Fact]
    public void An_Enterprise_Adviser_loses_the_school_the_day_the_attachment_ends()
    {
        var attachment = EnterpriseAdviserAttachment.Attach(PersonId.New(), SchoolId.New(), Today, Today.AddDays(3));
        Assert.False(attachment.Lasts(Today.AddDays(-1)));
        Assert.True(attachment.Lasts(Today.AddDays(2)));
        Assert.False(attachment.Lasts(Today.AddDays(3)));
        Refuses("The last day must be today or later.", () => attachment.End(Today.AddDays(-1), Today));
        attachment.End(Today, Today);
        Assert.False(attachment.Lasts(Today));
        Refuses("This attachment has ended already.", () => attachment.End(Today, Today));
    }

    [Fact]
    public void What_became_of_an_invitation_stays_written_down_and_a_refusal_writes_nothing()
    {
        var (taken, accepted) = (Invite(), Invite());
        accepted.SendAgain("other", Priya, Now.AddDays(20));
        accepted.Accept(Kit, Now.AddDays(21));
        taken.Revoke(Priya, Now.AddDays(1));
        taken.Revoke(Priya, Now.AddDays(2));
        Assert.Throws<RuleBrokenException>(() => accepted.Revoke(Priya, Now.AddDays(22)));
        Assert.Throws<RuleBrokenException>(() => taken.Accept(Kit, Now.AddDays(3)));

        Assert.Equal(
            [(1, null, InvitationStatus.Sent, "Priya Raman"), (2, InvitationStatus.Expired, InvitationStatus.Sent, "Priya Raman"), (3, InvitationStatus.Sent, InvitationStatus.Accepted, "Kit Marlowe")],
            accepted.History.Select(entry => (entry.Number, entry.From, entry.To, entry.ByName)));
        Assert.Equal([InvitationStatus.Sent, InvitationStatus.Revoked], taken.History.Select(entry => entry.To));
    }

    private static readonly Who Priya = new(PersonId.New(), "Priya Raman");

    private static readonly Who Kit = new(PersonId.New(), "Kit Marlowe");

    private static Membership Join(OrganisationKinds kinds, Role role) => Membership.Join(PersonId.New(), OrganisationId.New(), kinds, role, Now);

    private static Invitation Invite() =>
        Invitation.Send(OrganisationId.New(), "kit@thornmere.example", Role.SchoolStaff, "secret", new Who(null, "Priya Raman"), Now);

    private static void Refuses(string sentence, Action act) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(act).Message);

    private static void Refuses(string sentence, Func<object> act) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(act).Message);
}
