namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>
/// How well an offer answers words, as a whole number that every engine works out alike. It is BM25 (Robertson and others, 1994; k1 1.2, b 0.75) in whole steps:
/// an offer's score is the sum over the clauses of what was typed; a clause counts with the best of its choices; a choice with the sum over its stems of
/// <see cref="Rarity"/> times <see cref="Impact"/>. What only means the same as what was typed counts with half the rarity.
/// </summary>
/// <remarks>
/// Two things differ from the book, so that the impact of one offer does not move when another is written (its rarities do, by a little): the length of a text is held against a fixed
/// <see cref="UsualLength"/> and not against the average of all, and the impact is rounded to 1 to <see cref="HighestImpact"/>. Offers of equal score take turns (FairTurn). Where no offer has all words, the score is the sum over the clauses that are met.
/// A score is below 2^24, so that engines that reckon in single precision get it exactly.
/// </remarks>
public static class Relevance
{
    /// <summary>The highest impact.</summary>
    public const int HighestImpact = 63;

    /// <summary>How many words an offer usually has, in all its fields together.</summary>
    public const int UsualLength = 80;

    /// <summary>The weights of the fields, doubled so that they are whole: title 8, kind 4, organisation 3, topics 2, town 2, outcomes 1.5, description 1.</summary>
    public static readonly IReadOnlyList<int> HalfWeights = [16, 8, 6, 4, 4, 3, 2];

    /// <summary>How much a stem says about an offer: w / (w + k1 (1 - b + b length / usual)), w being how often the stem is there times the weights of its fields.</summary>
    /// <param name="halves">The sum, over the stem's places, of <see cref="HalfWeights"/>; 1 or more.</param>
    /// <param name="length">How many words the offer has in all.</param>
    /// <returns>1 to <see cref="HighestImpact"/>.</returns>
    public static int Impact(int halves, int length)
    {
        // With w = halves / 2, k1 = 1.2, b = 0.75 and a usual length of 80, all times 400.
        var weight = 400L * halves;
        var whole = weight + 240 + (9L * length);
        return (int)Math.Max(1, ((HighestImpact * weight) + (whole / 2)) / whole);
    }

    /// <summary>How much it says that a stem is there: 16 ln(1 + (offers - having + 0.5) / (having + 0.5)), rounded.</summary>
    /// <param name="offers">How many offers there are.</param>
    /// <param name="having">How many of them have the stem; 1 or more.</param>
    /// <returns>1 or more; about 215 for one in a million.</returns>
    public static int Rarity(int offers, int having) =>
        (int)Math.Max(1, Math.Round(16 * Math.Log(1 + ((offers - having + 0.5) / (having + 0.5)))));
}
