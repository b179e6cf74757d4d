using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.Matching;

/// <summary>An offer that fits a need, with its score and the reasons for it: which gap it closes first, then the strongest. What is not in the reasons does not rank.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="Score">The sum of the reasons' points; higher is better. Never shown: the reasons are.</param>
/// <param name="Reasons">Why, as data that can say itself in plain words.</param>
public sealed record Match(OfferId OfferId, int Score, IReadOnlyList<MatchReason> Reasons);
