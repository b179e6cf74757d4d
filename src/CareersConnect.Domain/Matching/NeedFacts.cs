using CareersConnect.Domain.Education;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Domain.Matching;

/// <summary>What matching knows of a school's need.</summary>
/// <param name="Need">What the school wrote.</param>
/// <param name="School">Where the school is, or null.</param>
/// <param name="Today">The day today.</param>
/// <param name="MissingByYear">Pupils who still miss an employer encounter this school year, by year group: what a match closes.</param>
public sealed record NeedFacts(Need Need, GridPoint? School, DateOnly Today, IReadOnlyDictionary<YearGroup, int> MissingByYear);
