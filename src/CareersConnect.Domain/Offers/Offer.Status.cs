using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Offers;

/// <content>Whether schools find it.</content>
public sealed partial class Offer
{
    /// <summary>What is still to be said or put right before it can be published.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The faults in the order of the form; none when it can be published.</returns>
    public IReadOnlyList<OfferFault> ToFinish(DateTime now) =>
        HasSomethingToCome(now) ? OfferRules.Faults(Details()) : [.. OfferRules.Faults(Details()), NothingToCome];

    /// <summary>Lets schools find it. Publishing what is published leaves no trace in the history.</summary>
    /// <param name="by">Who publishes it.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="reason">Why, a sentence; empty when nobody asks.</param>
    /// <exception cref="RuleBrokenException">Something is still to be said, there is no date to come and nothing by arrangement, or it was withdrawn.</exception>
    public void Publish(Who by, DateTime now, string reason = "")
    {
        RefuseWhenWithdrawn();
        if (ToFinish(now) is [var first, ..])
        {
            throw new RuleBrokenException(first.Sentence, first.Field);
        }

        Move(OfferStatus.Published, by, reason, now);
        PublishedAt ??= now;
        ChangedAt = now;
        Raise(new OfferPublished(Id));
        Raise(new OfferChanged(Id));
    }

    /// <summary>Hides it from search for now; what is booked goes on.</summary>
    /// <param name="by">Who pauses it.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="reason">Why, a sentence; empty when nobody asks.</param>
    /// <exception cref="RuleBrokenException">It is not published.</exception>
    public void Pause(Who by, DateTime now, string reason = "")
    {
        if (Status != OfferStatus.Published)
        {
            throw new RuleBrokenException("Only a published offer can be paused.");
        }

        ChangeStatus(OfferStatus.Paused, by, reason, now);
    }

    /// <summary>Takes it back for good; what is booked goes on. Withdrawing twice changes nothing.</summary>
    /// <param name="by">Who takes it back.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="reason">Why, a sentence, at most <see cref="ReasonLimit"/> characters; may be empty.</param>
    /// <exception cref="RuleBrokenException">The reason is too long.</exception>
    public void Withdraw(Who by, DateTime now, string reason = "")
    {
        if (Status != OfferStatus.Withdrawn)
        {
            ChangeStatus(OfferStatus.Withdrawn, by, reason, now);
        }
    }

    /// <summary>Marks it as over when its last date and its arrangement have passed.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>True when it is over now.</returns>
    public bool ExpireIfOver(DateTime now)
    {
        if (Status != OfferStatus.Published || HasSomethingToCome(now))
        {
            return false;
        }

        ChangeStatus(OfferStatus.Expired, Who.System, "Its last date has passed.", now);
        return true;
    }

    private static OfferFault NothingToCome => new("Dates", "Add at least one date to come, or say on which days it can be arranged.", IsMissing: true);

    private bool HasSomethingToCome(DateTime now) =>
        (IsByArrangement && (ArrangementUntil is null || ArrangementUntil >= now.DayInEngland()))
        || _sessions.Exists(session => !session.IsClosed && session.StartsAt > now);

    private void ChangeStatus(OfferStatus status, Who by, string reason, DateTime now)
    {
        Move(status, by, reason, now);
        ChangedAt = now;
        Raise(new OfferChanged(Id));
    }

    private void RefuseWhenWithdrawn()
    {
        if (Status == OfferStatus.Withdrawn)
        {
            throw new RuleBrokenException("The offer was withdrawn. Copy it to offer it again.");
        }
    }
}
