using CareersConnect.Application.Email;
using CareersConnect.Application.Organisations.Emails;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>Writes an invitation and its e-mail. The secret is in the e-mail only; the invitation keeps its hash.</summary>
internal sealed class SendInvitation(CareersConnectDbContext db, Postbox post, TimeProvider clock)
{
    /// <summary>Invites somebody, anew or again.</summary>
    public async Task ToAsync(OrganisationId organisation, string organisationName, string email, Role role, Who who, CancellationToken cancellationToken)
    {
        var (secret, lower) = (LinkSecret.Draw(), email.ToLowerInvariant());
        var invitation = await db.Invitations.FirstOrDefaultAsync(
            i => i.OrganisationId == organisation && i.Role == role && i.Email == lower && (i.Status == InvitationStatus.Sent || i.Status == InvitationStatus.Expired), cancellationToken);
        if (invitation is null)
        {
            invitation = db.Add(Invitation.Send(organisation, lower, role, secret, who, clock.UtcNow())).Entity;
        }
        else
        {
            invitation.SendAgain(secret, who, clock.UtcNow());
        }

        await PostAsync(invitation, organisationName, secret, cancellationToken);
    }

    /// <summary>Sends an invitation again, with a new link.</summary>
    public Task AgainAsync(Invitation invitation, string organisationName, Who who, CancellationToken cancellationToken)
    {
        var secret = LinkSecret.Draw();
        invitation.SendAgain(secret, who, clock.UtcNow());
        return PostAsync(invitation, organisationName, secret, cancellationToken);
    }

    private Task PostAsync(Invitation invitation, string organisation, string secret, CancellationToken cancellationToken) => post.PostAsync(
        new YouAreInvited(organisation, invitation.InvitedBy, invitation.Role, secret, invitation.ExpiresAt.DayInEngland().InWords()),
        new EmailRecipient(invitation.Email, "", invitation.Role.Kind().MailSite()), Guid.CreateVersion7(), cancellationToken);
}
