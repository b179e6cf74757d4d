namespace CareersConnect.Domain.Matching;

/// <summary>What an offer would close, for how many pupils.</summary>
internal static class WeighGap
{
    public static GapReason Of(NeedFacts need, OfferFacts offer)
    {
        if ((need.Need.Benchmark ?? Strongest(need, offer)) is not { } wanted)
        {
            return Reason(need, 0, GapStanding.CountsTowardsNone, null);
        }

        if (!offer.Benchmarks.Contains(wanted))
        {
            return Reason(need, MatchWeights.WrongBenchmark, GapStanding.WrongBenchmark, wanted);
        }

        return need.MissingOf(wanted) is { } missing ? Closing(wanted, missing, need, offer) : Reason(need, MatchWeights.Closes, GapStanding.CountsAsAsked, wanted);
    }

    private static GapReason Closing(int benchmark, int missing, NeedFacts need, OfferFacts offer)
    {
        var due = Math.Min(missing, need.Need.Pupils);
        var closed = Math.Min(due, Meeting.Reached(need, offer));
        var booked = need.BookedOf(benchmark);
        return closed == 0
            ? Reason(need, MatchWeights.AlreadyClosed, GapStanding.OneMore, benchmark) with { Booked = booked }
            : Reason(need, MatchWeights.Closes + ForPupils(closed, due), GapStanding.Closes, benchmark) with { Closed = closed, Missing = due, Booked = booked };
    }

    /// <summary>More pupils are never worth less, and all of them always more than a part.</summary>
    private static int ForPupils(int closed, int due) => due <= MatchWeights.MostForPupils ? closed : (int)((long)MatchWeights.MostForPupils * closed / due);

    /// <summary>When the school named no benchmark: the one of the offer's that most pupils miss.</summary>
    private static int? Strongest(NeedFacts need, OfferFacts offer) => offer.Benchmarks
        .Select(benchmark => (Benchmark: benchmark, Missing: need.MissingOf(benchmark)))
        .Where(one => one.Missing is not null)
        .OrderByDescending(one => one.Missing).ThenBy(one => one.Benchmark)
        .Select(one => (int?)one.Benchmark).FirstOrDefault();

    private static GapReason Reason(NeedFacts need, int points, GapStanding standing, int? benchmark) => new(points, standing, benchmark, need.Need.YearGroups);
}
