namespace CareersConnect.Domain.Organisations;

/// <summary>What an organisation is. One may be several: a further education college has learners of its own (School) and teaches other schools' pupils what it offers (Provider).</summary>
[Flags]
public enum OrganisationKinds
{
    /// <summary>Nothing; no organisation is that.</summary>
    None = 0,

    /// <summary>A school or college of the register, on the Schools site.</summary>
    School = 1,

    /// <summary>An employer, on the Employers site.</summary>
    Employer = 2,

    /// <summary>A training provider, on the Providers site.</summary>
    Provider = 4,

    /// <summary>A careers hub, on the Hub site.</summary>
    Hub = 8,

    /// <summary>A trust of several schools.</summary>
    Trust = 16,
}
