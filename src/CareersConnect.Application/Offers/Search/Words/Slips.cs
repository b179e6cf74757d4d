namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>How far two words are from one another in slips of the hand: a letter wrong, left out, too many, or two neighbours swapped (optimal string alignment, after Damerau, 1964).</summary>
public static class Slips
{
    private const int Longest = 40;

    /// <summary>How many slips a word of this length is forgiven.</summary>
    /// <param name="length">Letters.</param>
    /// <returns>0 below 4, 1 below 7, else 2.</returns>
    public static int Forgiven(int length) => length switch { < 4 => 0, < 7 => 1, _ => 2 };

    /// <summary>Whether the second word may be meant by the first.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="known">A word that is known.</param>
    /// <param name="most">How many slips at most.</param>
    /// <returns>How many slips there are; null when they are too many, or the first letters differ.</returns>
    public static int? Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> known, int most)
    {
        if (typed.IsEmpty || known.IsEmpty || typed[0] != known[0] || Math.Abs(typed.Length - known.Length) > most || typed.Length > Longest || known.Length > Longest)
        {
            return null;
        }

        Span<int> before = stackalloc int[Longest + 1], last = stackalloc int[Longest + 1], row = stackalloc int[Longest + 1];
        for (var to = 0; to <= known.Length; to++)
        {
            last[to] = to;
        }

        for (var from = 1; from <= typed.Length; from++)
        {
            row[0] = from;
            var least = from;
            for (var to = 1; to <= known.Length; to++)
            {
                var same = typed[from - 1] == known[to - 1] ? 0 : 1;
                row[to] = Math.Min(Math.Min(last[to] + 1, row[to - 1] + 1), last[to - 1] + same);
                if (from > 1 && to > 1 && typed[from - 1] == known[to - 2] && typed[from - 2] == known[to - 1])
                {
                    row[to] = Math.Min(row[to], before[to - 2] + 1);
                }

                least = Math.Min(least, row[to]);
            }

            if (least > most)
            {
                return null;
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[known.Length] <= most ? last[known.Length] : null;
    }
}
