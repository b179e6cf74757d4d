namespace CareersConnect.Domain.Education;

/// <summary>What to go by until a school enters its numbers: the whole roll shared out evenly over its year groups.</summary>
public static class RollEstimate
{
    /// <summary>An even share, the odd pupils going to the youngest year groups, so that the shares add up to the roll.</summary>
    /// <param name="pupils">The whole roll, or null when it is not known.</param>
    /// <param name="years">The year groups that the school serves.</param>
    /// <param name="of">The year group.</param>
    /// <returns>Pupils; 0 when the roll is not known or the year group is not the school's.</returns>
    public static int For(int? pupils, YearGroups years, YearGroup of)
    {
        if (pupils is not { } all || !years.Contains(of))
        {
            return 0;
        }

        var place = years.ToList().ToList().IndexOf(of);
        return (all / years.Count) + (place < all % years.Count ? 1 : 0);
    }
}
