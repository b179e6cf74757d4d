namespace CareersConnect.Application.Pipeline;

/// <summary>Who may send a request. A member usually belongs to several: a Careers Leader is also careers staff and a school reader.</summary>
[Flags]
public enum Audience
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>Everybody, signed in or not. Whoever holds a link from an e-mail is anyone too: what the link opens is decided by the link.</summary>
    Anyone = 1,

    /// <summary>Any person who is signed in, in whatever role.</summary>
    SignedIn = 2,

    /// <summary>Everybody who may read a school's pages.</summary>
    SchoolReaders = 4,

    /// <summary>Careers staff of a school, and its Careers Leader.</summary>
    CareersStaff = 8,

    /// <summary>The Careers Leader of a school.</summary>
    SchoolAdmins = 16,

    /// <summary>Staff of an employer.</summary>
    Employers = 32,

    /// <summary>Enterprise Advisers.</summary>
    EnterpriseAdvisers = 64,

    /// <summary>Staff of a training provider.</summary>
    Providers = 128,

    /// <summary>Coordinators of a careers hub.</summary>
    Hub = 256,

    /// <summary>Those who run the platform.</summary>
    Platform = 512,

    /// <summary>The host itself: its command line, its jobs, its outbox.</summary>
    System = 1024,

    /// <summary>Whoever publishes offers and answers requests.</summary>
    Givers = Employers | EnterpriseAdvisers | Providers,

    /// <summary>Whoever looks for offers on behalf of pupils: a school's readers and staff, Enterprise Advisers, those of a careers hub who broker by hand.</summary>
    Seekers = SchoolReaders | EnterpriseAdvisers | Hub | Platform,
}
