using CareersConnect.Domain.Education;

namespace CareersConnect.Domain.Matching;

/// <summary>Which gap an offer closes, for how many pupils: always the first reason, and by far the strongest.</summary>
internal static class GapReason
{
    private const int Closes = 300;
    private const int Counts = 100;

    public static MatchReason Of(NeedFacts need, OfferFacts offer)
    {
        var benchmark = need.Need.Benchmark ?? Strongest(need, offer);
        if (benchmark is not { } wanted)
        {
            return Reason("Counts towards none of the benchmarks that are counted by pupils", 0);
        }

        if (!offer.Benchmarks.Contains(wanted))
        {
            return Reason($"Does not count towards benchmark {wanted}, which you asked for", -Counts);
        }

        return need.MissingOf(wanted) is { } missing ? Closing(wanted, missing, need, offer) : Reason($"Counts towards benchmark {wanted}, which you asked for", Closes);
    }

    private static MatchReason Closing(int benchmark, int missing, NeedFacts need, OfferFacts offer)
    {
        var due = Math.Min(missing, need.Need.Pupils);
        var closed = Math.Min(due, Meeting.Reached(need, offer));
        var (years, booked) = (need.Need.YearGroups.InWords(), need.BookedOf(benchmark));
        if (closed == 0)
        {
            var others = booked == 0 ? "nobody misses one" : $"{(booked == 1 ? "the 1 who misses one is" : $"the {booked} who miss one are")} booked already";
            return Reason($"One more {What(benchmark)} for {years}, where {others}", Counts);
        }

        var who = $"{(closed == due ? "" : $"{closed} of ")}{due} {(due == 1 ? "pupil" : "pupils")} in {years}{(booked == 0 ? "" : " with none booked")}";
        return Reason($"Closes the {What(benchmark)} for {(closed == due && due > 1 ? "all " : "")}{who}", Closes + Math.Min(200, closed));
    }

    /// <summary>When the school named no benchmark: the one of the offer's that most pupils miss.</summary>
    private static int? Strongest(NeedFacts need, OfferFacts offer) => offer.Benchmarks
        .Select(benchmark => (Benchmark: benchmark, Missing: need.MissingOf(benchmark)))
        .Where(one => one.Missing is not null)
        .OrderByDescending(one => one.Missing).ThenBy(one => one.Benchmark)
        .Select(one => (int?)one.Benchmark).FirstOrDefault();

    private static string What(int benchmark) => benchmark switch
    {
        5 => "employer encounter",
        6 => "experience of a workplace",
        7 => "provider encounter",
        _ => $"gap in benchmark {benchmark}",
    };

    private static MatchReason Reason(string sentence, int points) => new(MatchReasonKind.Gap, sentence, points);
}
