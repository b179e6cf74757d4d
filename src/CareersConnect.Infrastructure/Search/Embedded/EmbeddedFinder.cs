using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Answers one search from one snapshot.</summary>
/// <param name="snapshot">The index at this moment.</param>
/// <param name="attributes">The answers of filters.</param>
/// <param name="query">What was typed, planned; null for nothing.</param>
/// <param name="words">The same in numbers.</param>
internal sealed class EmbeddedFinder(Snapshot snapshot, AttributeTable attributes, TermQuery? query, NumberedQuery? words)
{
    private const MeetingWays InPerson = MeetingWays.InOurSchool | MeetingWays.AtTheirWorkplace;

    public OfferSearchResult Find(OfferSearch search)
    {
        var scratch = Scratch.Take();
        try
        {
            return Find(search, scratch);
        }
        finally
        {
            scratch.Return();
        }
    }

    private OfferSearchResult Find(OfferSearch search, Scratch scratch)
    {
        var plan = new PlannedSearch(search, attributes, words);
        var top = new TopList((int)Math.Clamp((long)search.Skip + search.Take, 0, snapshot.Offers), search.EffectiveTurn, search.After);
        var facets = search.CountFacets ? new FacetCounts(plan, attributes) : null;
        var (segments, total) = (new SegmentSearch(plan, scratch), 0);
        foreach (var live in query is { IsNobody: true } ? [] : snapshot.Segments)
        {
            var found = segments.Run(live);
            total += found;
            facets?.Add(segments);
            if (found > 0)
            {
                Gather(plan, segments, scratch, top);
            }
        }

        var marks = search.ReadTexts ? new TextMarks(query) : null;
        OfferHit[] hits = [.. top.InOrder().Skip(search.Skip).Select(entry => HitOf(plan, entry, marks))];
        var result = new OfferSearchResult { Total = total, Hits = hits, Facets = facets?.ToFacets() };
        if (total > 0)
        {
            return result with { Corrected = CorrectedWords.Of(query, hits), Fewer = query?.Fewer };
        }

        var less = new EmbeddedRelaxations(query is { IsNobody: true } ? Snapshot.Empty : snapshot, attributes, search, words, scratch);
        return result with { Without = less.Without(query is null ? null : snapshot), Wider = less.Wider() };
    }

    private static void Gather(PlannedSearch plan, SegmentSearch search, Scratch scratch, TopList top)
    {
        var segment = search.Segment;
        ReadOnlySpan<ulong> hits = search.Hits;
        switch (plan.Order)
        {
            case SearchOrder.Relevance:
                GatherByScore(plan.Words!, segment, scratch, hits.Length, top);
                break;
            case SearchOrder.Distance:
                Gathering.Add(top, segment, hits, new DistanceKey(segment.Columns, scratch, plan.Near!.Value.Easting, plan.Near!.Value.Northing));
                break;
            case SearchOrder.Newest:
                Gathering.Add(top, segment, hits, new NewestKey(segment.Columns.Published));
                break;
            default:
                Gathering.Add(top, segment, hits, new DayKey(plan.IsDated ? scratch.Next : search.Day.Next));
                break;
        }
    }

    /// <summary>The first few thousand documents are scored, and then, in larger and larger parts, what could still come before those kept.</summary>
    private static void GatherByScore(NumberedQuery words, Segment segment, Scratch scratch, int length, TopList top)
    {
        var scores = new WordScores(scratch, segment, words);
        for (var (from, size) = (0, 64); from < length && top.Worst > long.MinValue; (from, size) = (from + size, size * 2))
        {
            var until = Math.Min(length, from + size);
            scores.Add(from, until, top.Worst < 0 ? (int)-top.Worst : 0);
            Gathering.Add(top, segment, scratch.Hits.AsSpan(0, until), new ScoreKey(scratch.Scores), from);
        }
    }

    private static OfferHit HitOf(PlannedSearch plan, TopList.Entry entry, TextMarks? marks)
    {
        var (columns, id) = (entry.Segment.Columns, new OfferId(entry.Id));
        var ways = WaysOf(plan, entry);
        var next = columns.NextDay(entry.Document, plan.Today, plan.From, plan.Until);
        var (title, description) = marks is null ? ("", "") : entry.Segment.Texts.Read(entry.Document);
        return new OfferHit
        {
            Id = id,
            Ways = ways,
            Miles = plan.Near is { } here && (ways & InPerson) != MeetingWays.None ? Math.Sqrt(columns.Square(entry.Document, here.Easting, here.Northing)) / GridPoint.MetresAMile : null,
            NextDay = Days.Full(next),
            Title = marks?.Whole(title) ?? [],
            Excerpt = marks?.Excerpt(description) ?? [],
            Cursor = new OfferCursor(entry.Key, id, plan.Search.EffectiveTurn),
        };
    }

    private static MeetingWays WaysOf(PlannedSearch plan, TopList.Entry entry)
    {
        var columns = entry.Segment.Columns;
        var capable = (MeetingWays)Enumerable.Range(0, 3).Sum(way => entry.Segment.Attributes.SetOf(AttributeTable.Ways + way) is { } set && Bits.Has(set, entry.Document) ? 1 << way : 0);
        if (plan.Near is not { } here)
        {
            return capable;
        }

        var square = columns.Easts[entry.Document] == Columns.Nowhere ? double.MaxValue : columns.Square(entry.Document, here.Easting, here.Northing);
        var travel = columns.Travels[entry.Document];
        var isNear = square <= (plan.Within ?? 1e18);
        return (capable & MeetingWays.LiveOnline)
            | (isNear ? capable & MeetingWays.AtTheirWorkplace : MeetingWays.None)
            | (isNear && (travel == Columns.AnyDistance || square <= travel * travel * PlannedSearch.SquareMile) ? capable & MeetingWays.InOurSchool : MeetingWays.None);
    }
}
