using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>Which kind of activity, such as "careers-talk". The kinds and their rules are in <see cref="ActivityTypes"/>.</summary>
/// <param name="Value">Lower case with hyphens; stored answers refer to it, so it never changes.</param>
public readonly record struct ActivityTypeId(string Value) : ICode
{
    /// <summary>Somebody at work tells a class about their job.</summary>
    public static readonly ActivityTypeId CareersTalk = new("careers-talk");

    /// <summary>A hands-on lesson with an employer.</summary>
    public static readonly ActivityTypeId EmployerWorkshop = new("employer-workshop");

    /// <summary>Practice interviews with feedback.</summary>
    public static readonly ActivityTypeId MockInterview = new("mock-interview");

    /// <summary>A volunteer meets the same pupils several times.</summary>
    public static readonly ActivityTypeId Mentoring = new("mentoring");

    /// <summary>Teams work on a problem that a business sets.</summary>
    public static readonly ActivityTypeId EnterpriseChallenge = new("enterprise-challenge");

    /// <summary>A stand at a school's careers fair.</summary>
    public static readonly ActivityTypeId CareersFairStand = new("careers-fair-stand");

    /// <summary>Small groups meet many volunteers for a few minutes each.</summary>
    public static readonly ActivityTypeId CareerSpeedNetworking = new("career-speed-networking");

    /// <summary>Pupils travel to a workplace.</summary>
    public static readonly ActivityTypeId WorkplaceVisit = new("workplace-visit");

    /// <summary>A pupil follows somebody through a working day.</summary>
    public static readonly ActivityTypeId WorkShadowing = new("work-shadowing");

    /// <summary>A pupil works at a workplace.</summary>
    public static readonly ActivityTypeId WorkExperience = new("work-experience");

    /// <summary>A live project with an employer over a link.</summary>
    public static readonly ActivityTypeId VirtualWorkExperience = new("virtual-work-experience");

    /// <summary>An employer's brief inside a subject's lessons.</summary>
    public static readonly ActivityTypeId CurriculumProject = new("curriculum-project");

    /// <summary>A training provider informs about technical education or apprenticeships: the provider access duty.</summary>
    public static readonly ActivityTypeId ProviderEncounter = new("provider-encounter");

    /// <summary>A day at a provider or an employer, doing what learners there do.</summary>
    public static readonly ActivityTypeId TasterDay = new("taster-day");

    /// <summary>A visit to a college or university.</summary>
    public static readonly ActivityTypeId CollegeOrUniversityVisit = new("college-or-university-visit");

    /// <summary>A school's own Careers Adviser meets a pupil; never an offer.</summary>
    public static readonly ActivityTypeId PersonalGuidance = new("personal-guidance");

    /// <inheritdoc />
    public override string ToString() => Value;
}
