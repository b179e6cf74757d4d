using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Education;

/// <summary>The key of a college's study programme or curriculum area.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct StudyProgrammeId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static StudyProgrammeId New() => new(Draws.Key());
}
