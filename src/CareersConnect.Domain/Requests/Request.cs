using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Requests;

/// <summary>What a school needs, for whom, when and why.</summary>
public sealed partial class Request : AggregateRoot
{
    /// <summary>How many organisations one request may ask at once.</summary>
    public const int AskLimit = 5;

    private readonly List<RequestHistoryEntry> _history = [];

    private Request()
    {
    }

    /// <summary>Raises a request.</summary>
    /// <param name="school">The school.</param>
    /// <param name="taught">The year groups that the school has.</param>
    /// <param name="raisedBy">The member who raises it.</param>
    /// <param name="byName">That member's name, for the history.</param>
    /// <param name="need">What is needed.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">A year group that the school does not have; no pupils; a window that is over, reversed or more than two years long.</exception>
    public Request(SchoolId school, YearGroups taught, PersonId raisedBy, string byName, Need need, DateTime now)
    {
        Id = RequestId.New();
        Reference = Kernel.Reference.Draw('R');
        SchoolId = school;
        RaisedBy = raisedBy;
        RaisedAt = now;
        RefuseNeed(need, taught, now.DayInEngland());
        Apply(need);
        Move(RequestStatus.Open, byName, "", now);
        Raise(new RequestRaised(Id));
    }

    /// <summary>The key.</summary>
    public RequestId Id { get; private set; }

    /// <summary>What people call it: R-7K3M9Q.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The school.</summary>
    public SchoolId SchoolId { get; private set; }

    /// <summary>The member who raised it.</summary>
    public PersonId RaisedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime RaisedAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public RequestStatus Status { get; private set; }

    /// <summary>How it ended, once it is closed.</summary>
    public RequestClosure? Closure { get; private set; }

    /// <summary>Every change of status, oldest first; only ever added to.</summary>
    public IReadOnlyList<RequestHistoryEntry> History => _history;

    /// <summary>Whether more organisations may be asked.</summary>
    public bool IsOpen => Status is RequestStatus.Open or RequestStatus.Matched;

    /// <summary>Says the need anew, while nobody has said yes.</summary>
    /// <param name="need">What is needed now.</param>
    /// <param name="taught">The year groups that the school has.</param>
    /// <param name="today">The day today.</param>
    /// <exception cref="RuleBrokenException">It is booked or closed, or the need breaks a rule.</exception>
    public void Edit(Need need, YearGroups taught, DateOnly today)
    {
        RefuseUnlessOpen();
        RefuseNeed(need, taught, today);
        Apply(need);
        Raise(new RequestChanged(Id));
    }
}
