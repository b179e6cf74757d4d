namespace CareersConnect.Domain.Organisations;

/// <summary>Who did it, as a history says it.</summary>
/// <param name="PersonId">The person; null when the system did it.</param>
/// <param name="Name">The full name at that time.</param>
public readonly record struct Who(PersonId? PersonId, string Name)
{
    /// <summary>The system itself: a clock, an import.</summary>
    public static readonly Who System = new(null, "CareersConnect");
}
