using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.Requests;

/// <summary>An offer that was published or changed later fits an open request: the school is told on its dashboard, once for as long as it goes on fitting.</summary>
public sealed class Suggestion
{
    /// <summary>For this many days a suggestion is called new.</summary>
    public const int NewDays = 14;

    /// <summary>
    /// So many requests are told of an offer whatever else they have: of all that it fits, those that it serves best. It is also what one turn tells at most, since other reactions wait for a turn.
    /// Further requests are told where the offer would stand among the first (<see cref="First"/>); all others find it on their own page. Held by BoundedSuggestionsTests.
    /// </summary>
    public const int Most = 200;

    /// <summary>What a school looks at: a request that has so many suggestions that are as good or better is not told of one more that only few would be shown.</summary>
    public const int First = 10;

    /// <summary>Notes that an offer fits a request.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="offerId">The offer.</param>
    /// <param name="score">How well, by the matcher.</param>
    /// <param name="now">The instant, UTC.</param>
    public Suggestion(RequestId requestId, OfferId offerId, int score, DateTime now) => (RequestId, OfferId, Score, NotedAt) = (requestId, offerId, score, now);

    private Suggestion()
    {
    }

    /// <summary>The request.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>The offer; once for each request.</summary>
    public OfferId OfferId { get; private set; }

    /// <summary>How well it fits: the matcher's score, by what the request says. Of one offer's suggestions the highest is the request that it serves best.</summary>
    public int Score { get; private set; }

    /// <summary>When it was noted, UTC: since when it fits.</summary>
    public DateTime NotedAt { get; private set; }

    /// <summary>When it stopped fitting, UTC; null while it fits.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>It fits, after a change of the offer. What fitted before stays as it was noted, so that nobody is told twice; what had ended begins anew.</summary>
    /// <param name="score">How well.</param>
    /// <param name="now">The instant, UTC.</param>
    public void Fits(int score, DateTime now)
    {
        Score = score;
        if (EndedAt is not null)
        {
            (NotedAt, EndedAt) = (now, null);
        }
    }

    /// <summary>It fits no longer.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void End(DateTime now) => EndedAt ??= now;
}
