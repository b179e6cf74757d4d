using CareersConnect.Application.Encounters;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Application.Matching;

/// <summary>What fits a request and was not asked yet: found in one way for the page that lists it and for the e-mail that counts it.</summary>
/// <param name="db">The database.</param>
/// <param name="finder">Finds offers for a need.</param>
/// <param name="clock">The clock.</param>
public sealed class FittingOffers(CareersConnectDbContext db, CandidateFinder finder, TimeProvider clock)
{
    /// <summary>What was found.</summary>
    /// <param name="Need">What matching knows of the need.</param>
    /// <param name="Candidates">Offers that may fit, and others round about.</param>
    /// <param name="AreAll">Whether everything that may fit is among them; otherwise what is counted is "at least".</param>
    public sealed record Found(NeedFacts Need, IReadOnlyList<Candidate> Candidates, bool AreAll)
    {
        /// <summary>What matching knows of the offers.</summary>
        public IReadOnlyList<OfferFacts> Facts { get; } = [.. Candidates.Select(candidate => candidate.Facts)];

        /// <summary>Those that fit, best first; equals in the order of the person's day.</summary>
        /// <param name="person">Who looks; null where they are only counted.</param>
        /// <returns>The matches.</returns>
        public IReadOnlyList<Match> RankedFor(PersonId? person) => Matcher.Rank(Need, Facts, FairTurn.TurnOf(person?.Value, Need.Today));
    }

    /// <summary>Finds them.</summary>
    /// <param name="need">The need.</param>
    /// <param name="school">Whose need it is.</param>
    /// <param name="asked">Offers that were asked and wait, or said no.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found.</returns>
    public async Task<Found> FindAsync(Need need, SchoolId school, IReadOnlySet<OfferId> asked, CancellationToken cancellationToken)
    {
        var today = clock.TodayInEngland();
        var year = AcademicYear.Of(today);
        var groups = await SchoolGroups.ReadAsync(db, school, year, cancellationToken);
        var facts = NeedReader.Facts(need, groups, await Evidence.ReadAsync(db, school, year, cancellationToken), today);
        var found = await finder.FindAsync(facts, school, cancellationToken);
        return new Found(facts, [.. found.Offers.Where(candidate => !asked.Contains(candidate.Facts.OfferId))], found.AreAll);
    }
}
