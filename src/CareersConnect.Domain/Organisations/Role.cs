namespace CareersConnect.Domain.Organisations;

/// <summary>What a member may do in an organisation. An Enterprise Adviser has no role of their own: an employer's member is one as long as the hub has attached them to a school (<see cref="EnterpriseAdviserAttachment"/>).</summary>
public enum Role
{
    /// <summary>Reads a school's pages: a governor, a head of year.</summary>
    SchoolReader = 1,

    /// <summary>Careers staff of a school: asks, books, records.</summary>
    SchoolStaff = 2,

    /// <summary>The Careers Leader: all that staff may, and who the members are.</summary>
    SchoolAdmin = 3,

    /// <summary>Publishes an employer's offers and answers requests.</summary>
    Employer = 4,

    /// <summary>Publishes a training provider's slots and answers requests.</summary>
    Provider = 6,

    /// <summary>Coordinates a careers hub: verifies, brokers by hand.</summary>
    Hub = 7,

    /// <summary>Runs the platform.</summary>
    Platform = 8,
}
