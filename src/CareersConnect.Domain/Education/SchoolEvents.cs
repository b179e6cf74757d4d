using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Education;

/// <summary>An import changed what the register says about a school: its place, name or year groups may differ.</summary>
/// <param name="SchoolId">The school.</param>
public sealed record SchoolChanged(SchoolId SchoolId) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => SchoolId.Value;
}

/// <summary>The register says that a school has closed.</summary>
/// <param name="SchoolId">The school.</param>
public sealed record SchoolClosed(SchoolId SchoolId) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => SchoolId.Value;
}
