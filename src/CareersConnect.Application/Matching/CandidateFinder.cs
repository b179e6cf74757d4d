using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>
/// Finds offers for a need. The index finds the nearest that may fit; where those are not all, also the nearest that count towards what pupils miss and those for the need's subjects, which stand before nearer
/// ones; and the nearest round about, for what one change would bring. One statement reads what matching knows of them. Where none of the nearest fits, it goes on behind them.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="index">The offers' index.</param>
/// <param name="candidates">Reads what matching knows of offers.</param>
/// <param name="clock">The clock.</param>
public sealed class CandidateFinder(CareersConnectDbContext db, IOfferIndex index, Candidates candidates, TimeProvider clock)
{
    /// <summary>Offers of each search.</summary>
    public const int Limit = 100;

    /// <summary>How far round about is, in miles.</summary>
    public const int RoundAbout = 50;

    /// <summary>Below so many that may fit, what keeps others of the kind out is looked at too: it may be why nothing fits.</summary>
    private const int Few = 10;

    /// <summary>How many more are looked at in one go where none of the nearest fits, and how often.</summary>
    private const int More = 500;

    private const int Goes = 4;

    /// <summary>What was found.</summary>
    /// <param name="Offers">Candidates, each once, in no particular order.</param>
    /// <param name="AreAll">Whether everything that may fit is among them.</param>
    public sealed record Found(IReadOnlyList<Candidate> Offers, bool AreAll);

    /// <summary>Offers that may fit, and others round about.</summary>
    /// <param name="need">The need.</param>
    /// <param name="school">The school.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found.</returns>
    public async Task<Found> FindAsync(NeedFacts need, SchoolId school, CancellationToken cancellationToken)
    {
        var (fitting, about) = SearchesFor(need, FairTurn.TurnOf(school.Value, need.Today));
        try
        {
            var nearest = await index.FindAsync(fitting, cancellationToken);
            var ids = nearest.Hits.Select(hit => hit.Id).ToHashSet();
            var areAll = nearest.Total <= nearest.Hits.Count;
            foreach (var search in (areAll ? [] : Stronger(need, fitting)).Concat(nearest.Total < Few ? [about, OfTheKind(need, about)] : [about]))
            {
                ids.UnionWith((await index.FindAsync(search, cancellationToken)).Hits.Select(hit => hit.Id));
            }

            var offers = await candidates.ReadAsync(ids, school, cancellationToken);
            return areAll || offers.Any(offer => HardConditions.Fits(need, offer.Facts)) ? new Found(offers, areAll) : await GoOnAsync(need, school, fitting, nearest.Hits[^1].Cursor, offers, cancellationToken);
        }
        catch (IndexAwayException)
        {
            // The newest offers of the kinds that are needed stand in: matching judges each of them as ever.
            return new Found(await candidates.ReadAsync(await db.Newest(need.Need.ActivityTypes, clock.UtcNow()).Select(offer => offer.Id).Take(Limit).ToListAsync(cancellationToken), school, cancellationToken), AreAll: false);
        }
    }

    private static (OfferSearch Fitting, OfferSearch About) SearchesFor(NeedFacts facts, uint turn)
    {
        var need = facts.Need;
        var about = new OfferSearch
        {
            Today = facts.Today, Turn = turn, Near = facts.School, WithinMiles = RoundAbout, YearGroups = need.YearGroups, Audiences = [OfferAudience.Pupils],
            Order = SearchOrder.Distance, Take = Limit, CountFacets = false, ReadTexts = false,
        };
        return (about with
        {
            WithinMiles = need.AtSchool || need.TravelMiles is null ? null : need.TravelMiles, Where = WaysOf(need), ActivityTypes = need.ActivityTypes, From = need.From, Until = need.Until, Access = need.Access,
        }, about);
    }

    /// <summary>Offers of the kinds that are asked for, whatever their year groups, days and ways of meeting.</summary>
    private static OfferSearch OfTheKind(NeedFacts need, OfferSearch about) => about with { YearGroups = YearGroups.None, ActivityTypes = need.Need.ActivityTypes };

    /// <summary>What ranks before distance and the index knows: the gap that an offer closes, and the need's subjects.</summary>
    private static IEnumerable<OfferSearch> Stronger(NeedFacts need, OfferSearch fitting)
    {
        int[] benchmarks = need.Need.Benchmark is { } named ? [named] : [.. need.Missing.Where(gap => gap.Value > 0 && need.Need.YearGroups.Contains(gap.Key.YearGroup)).Select(gap => gap.Key.Benchmark).Distinct().Order()];
        if (benchmarks.Length > 0)
        {
            yield return fitting with { Benchmarks = benchmarks };
        }

        if (need.Need.Subjects.Count > 0)
        {
            yield return fitting with { Benchmarks = benchmarks, Subjects = need.Need.Subjects };
        }
    }

    private async Task<Found> GoOnAsync(NeedFacts need, SchoolId school, OfferSearch fitting, OfferCursor after, IReadOnlyList<Candidate> offers, CancellationToken cancellationToken)
    {
        for (var go = 0; go < Goes; go++)
        {
            var next = await index.FindAsync(fitting with { After = after, Take = More }, cancellationToken);
            var more = await candidates.ReadAsync([.. next.Hits.Select(hit => hit.Id)], school, cancellationToken);
            offers = [.. offers.Concat(more).DistinctBy(offer => offer.Facts.OfferId)];
            if (next.Hits.Count < More || more.Any(offer => HardConditions.Fits(need, offer.Facts)))
            {
                return new Found(offers, next.Hits.Count < More);
            }

            after = next.Hits[^1].Cursor;
        }

        return new Found(offers, AreAll: false);
    }

    private static MeetingWays WaysOf(Need need)
    {
        var inPerson = (need.Modes & (DeliveryModes.InPerson | DeliveryModes.Hybrid)) != DeliveryModes.None;
        return (inPerson && need.AtSchool ? MeetingWays.InOurSchool : MeetingWays.None)
            | (inPerson && need.TravelMiles != 0 ? MeetingWays.AtTheirWorkplace : MeetingWays.None)
            | (need.Modes.HasFlag(DeliveryModes.LiveOnline) ? MeetingWays.LiveOnline : MeetingWays.None);
    }
}
