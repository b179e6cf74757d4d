namespace CareersConnect.Domain.Education;

/// <summary>Whether an establishment is open. The numbers are the register's own codes.</summary>
public enum EstablishmentStatus
{
    /// <summary>The register gave a code that is not known here.</summary>
    Unknown = 0,

    /// <summary>Open.</summary>
    Open = 1,

    /// <summary>Closed.</summary>
    Closed = 2,

    /// <summary>Open, and proposed to close.</summary>
    OpenButProposedToClose = 3,

    /// <summary>Not yet open.</summary>
    ProposedToOpen = 4,
}

/// <summary>The phase that the register gives. Special schools, alternative provision and independent schools have none: go by ages and type.</summary>
public enum SchoolPhase
{
    /// <summary>None, or not known.</summary>
    NotApplicable = 0,

    /// <summary>Nursery.</summary>
    Nursery = 1,

    /// <summary>Primary.</summary>
    Primary = 2,

    /// <summary>Middle school counted as primary.</summary>
    MiddleDeemedPrimary = 3,

    /// <summary>Secondary.</summary>
    Secondary = 4,

    /// <summary>Middle school counted as secondary.</summary>
    MiddleDeemedSecondary = 5,

    /// <summary>16 and over.</summary>
    SixteenPlus = 6,

    /// <summary>From primary to secondary.</summary>
    AllThrough = 7,
}

/// <summary>Whom a school admits.</summary>
public enum SchoolGender
{
    /// <summary>Not applicable or not known.</summary>
    NotApplicable = 0,

    /// <summary>Boys.</summary>
    Boys = 1,

    /// <summary>Girls.</summary>
    Girls = 2,

    /// <summary>Both.</summary>
    Mixed = 3,
}

/// <summary>Whether the provider access duty applies (Education Act 1997 s42B).</summary>
public enum PalDuty
{
    /// <summary>It is not settled whether it does: phase 3 is shown as advice.</summary>
    Unknown = 0,

    /// <summary>It applies.</summary>
    Yes = 1,

    /// <summary>It does not.</summary>
    No = 2,
}
