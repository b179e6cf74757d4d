using CareersConnect.Application.People;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Persistence;

/// <content>People, organisations and who belongs to which.</content>
public sealed partial class CareersConnectDbContext
{
    /// <summary>Schools, employers, providers, hubs and trusts that take part.</summary>
    public DbSet<Organisation> Organisations => Set<Organisation>();

    /// <summary>Who belongs to which organisation, in which role; those that ended too.</summary>
    public DbSet<Membership> Memberships => Set<Membership>();

    /// <summary>Invitations to join an organisation.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Named people whom employers and providers send.</summary>
    public DbSet<Volunteer> Volunteers => Set<Volunteer>();

    /// <summary>Which Enterprise Adviser looks after which school, and when.</summary>
    public DbSet<EnterpriseAdviserAttachment> EnterpriseAdviserAttachments => Set<EnterpriseAdviserAttachment>();

    /// <summary>People who can sign in.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>The browsers in which people are signed in, and were.</summary>
    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    /// <summary>How often somebody tried to sign in, by address.</summary>
    public DbSet<SignInTries> SignInTries => Set<SignInTries>();

    /// <summary>Links that confirm an address or set a new password.</summary>
    public DbSet<PersonLink> PersonLinks => Set<PersonLink>();

    /// <summary>The keys that protect forms and links, shared by all nodes.</summary>
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
}
