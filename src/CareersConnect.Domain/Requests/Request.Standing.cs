using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Requests;

/// <content>From open to closed.</content>
public sealed partial class Request
{
    /// <summary>Notes that somebody was asked.</summary>
    /// <param name="byName">Who asked.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It is booked or closed.</exception>
    public void MarkAsked(string byName, DateTime now)
    {
        RefuseUnlessOpen();
        Move(RequestStatus.Matched, byName, "", now);
    }

    /// <summary>Notes that somebody said yes. A second yes changes nothing.</summary>
    /// <param name="byName">Who said yes.</param>
    /// <param name="now">The instant, UTC.</param>
    public void MarkBooked(string byName, DateTime now)
    {
        if (IsOpen)
        {
            Move(RequestStatus.Booked, byName, "", now);
        }
    }

    /// <summary>Opens it again after what was booked fell through.</summary>
    /// <param name="byName">Who cancelled.</param>
    /// <param name="reason">Why: the id of a reason of the lists of cancelling and of what did not take place.</param>
    /// <param name="now">The instant, UTC.</param>
    public void OpenAgain(string byName, string reason, DateTime now)
    {
        if (Status == RequestStatus.Booked)
        {
            Move(now.DayInEngland() > Until ? RequestStatus.Closed : RequestStatus.Open, byName, reason, now);
            Closure = Status == RequestStatus.Closed ? RequestClosure.Expired : null;
        }
    }

    /// <summary>Ends it when its last day has passed and nobody said yes.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>True when it ended now.</returns>
    public bool CloseIfOver(DateTime now)
    {
        if (!IsOpen || now.DayInEngland() <= Until)
        {
            return false;
        }

        Close(RequestClosure.Expired, "CareersConnect", "", now);
        return true;
    }

    /// <summary>Ends it. Closing twice changes nothing.</summary>
    /// <param name="closure">How it ends.</param>
    /// <param name="byName">Who ends it.</param>
    /// <param name="reason">Why: the id of a reason of the group "withdraw-request" or "no-match"; empty when time ended it.</param>
    /// <param name="now">The instant, UTC.</param>
    public void Close(RequestClosure closure, string byName, string reason, DateTime now)
    {
        if (Status == RequestStatus.Closed)
        {
            return;
        }

        Move(RequestStatus.Closed, byName, reason, now);
        Closure = closure;
        Raise(new RequestClosed(Id, closure));
    }

    private void Move(RequestStatus to, string byName, string reason, DateTime now)
    {
        if (to != Status)
        {
            _history.Add(new RequestHistoryEntry(_history.Count + 1, now, byName, Status == default ? null : Status, to, reason));
            Status = to;
        }
    }

    private void RefuseUnlessOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBrokenException(Status == RequestStatus.Booked
                ? "This request is booked already. Raise a new one for more."
                : "This request is closed. Raise a new one.");
        }
    }

}
