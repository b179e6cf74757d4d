namespace CareersConnect.Application.Email;

/// <summary>The site that an e-mail speaks for: where its links lead and which accent it wears.</summary>
public enum MailSite
{
    /// <summary>The public pages.</summary>
    Public = 0,

    /// <summary>Careers Leaders and their colleagues.</summary>
    Schools = 1,

    /// <summary>Employers, their volunteers and Enterprise Advisers.</summary>
    Employers = 2,

    /// <summary>Colleges and training providers.</summary>
    Providers = 3,

    /// <summary>Coordinators of a careers hub.</summary>
    Hub = 4,
}
