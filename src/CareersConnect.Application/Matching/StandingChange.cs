using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Requests;
using CareersConnect.Domain.SavedSearches;

namespace CareersConnect.Application.Matching;

/// <summary>
/// One line of the log of what stands and waits for offers: this request, this saved search, or every request of this school is to be looked at again. It is written in the transaction of the change.
/// A line says that something changed, never what: whoever replays reads the database as it is now, so replaying a line twice does no harm.
/// </summary>
public sealed class StandingChange
{
    private StandingChange()
    {
    }

    /// <summary>Rises with every line. On a database with several writers a lower number may become visible after a higher one; until then it is a gap.</summary>
    public long Number { get; private set; }

    /// <summary>The request, or null when it is about something else.</summary>
    public RequestId? RequestId { get; private set; }

    /// <summary>The saved search, or null when it is about something else.</summary>
    public SavedSearchId? SavedSearchId { get; private set; }

    /// <summary>The school, or null when it is about something else: it has moved.</summary>
    public SchoolId? SchoolId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The lines that a save writes.</summary>
    /// <param name="changed">The aggregates that are new or changed.</param>
    /// <param name="hasMoved">Whether a school's place is new or another.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>One line for each request, each saved search and each school that has moved; none for anything else.</returns>
    public static IReadOnlyList<StandingChange> Of(IEnumerable<AggregateRoot> changed, Func<School, bool> hasMoved, DateTime now) =>
        [.. changed.Select(root => root switch
        {
            Request request => new StandingChange { RequestId = request.Id, At = now },
            SavedSearch search => new StandingChange { SavedSearchId = search.Id, At = now },
            School school when hasMoved(school) => new StandingChange { SchoolId = school.Id, At = now },
            _ => null,
        }).OfType<StandingChange>()];
}
