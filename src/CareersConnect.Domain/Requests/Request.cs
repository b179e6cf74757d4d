using System.Globalization;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Requests;

/// <summary>What a school needs, for whom, when and why.</summary>
public sealed class Request : AggregateRoot
{
    /// <summary>Characters of the title.</summary>
    public const int TitleLimit = 120;

    /// <summary>Characters of the purpose.</summary>
    public const int PurposeLimit = 2000;

    /// <summary>How many organisations one request may ask at once.</summary>
    public const int AskLimit = 5;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

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
        Apply(need, taught, now.DayInEngland());
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

    /// <inheritdoc cref="Need.Title"/>
    public string Title { get; private set; } = "";

    /// <inheritdoc cref="Need.ActivityTypes"/>
    public List<string> ActivityTypes { get; private set; } = [];

    /// <inheritdoc cref="Need.YearGroups"/>
    public YearGroups YearGroups { get; private set; }

    /// <inheritdoc cref="Need.Pupils"/>
    public int Pupils { get; private set; }

    /// <inheritdoc cref="Need.From"/>
    public DateOnly From { get; private set; }

    /// <inheritdoc cref="Need.Until"/>
    public DateOnly Until { get; private set; }

    /// <inheritdoc cref="Need.Modes"/>
    public DeliveryModes Modes { get; private set; }

    /// <inheritdoc cref="Need.TravelMiles"/>
    public int? TravelMiles { get; private set; }

    /// <inheritdoc cref="Need.Benchmark"/>
    public int? Benchmark { get; private set; }

    /// <inheritdoc cref="Need.Subjects"/>
    public List<string> Subjects { get; private set; } = [];

    /// <inheritdoc cref="Need.Access"/>
    public AccessFeatures Access { get; private set; }

    /// <inheritdoc cref="Need.Purpose"/>
    public string Purpose { get; private set; } = "";

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
        Apply(need, taught, today);
    }

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
    /// <param name="reason">Why.</param>
    /// <param name="now">The instant, UTC.</param>
    public void OpenAgain(string byName, string reason, DateTime now)
    {
        if (Status == RequestStatus.Booked)
        {
            Move(now.DayInEngland() > Until ? RequestStatus.Closed : RequestStatus.Open, byName, reason, now);
            Closure = Status == RequestStatus.Closed ? RequestClosure.Expired : null;
        }
    }

    /// <summary>Ends it. Closing twice changes nothing.</summary>
    /// <param name="closure">How it ends.</param>
    /// <param name="byName">Who ends it.</param>
    /// <param name="reason">Why, for the history.</param>
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
            _history.Add(new RequestHistoryEntry(now, byName, Status == default ? null : Status, to, reason));
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

    private void Apply(Need need, YearGroups taught, DateOnly today)
    {
        Require(need.Title.Trim().Length is > 0 and <= TitleLimit, $"Enter what it is about, in {TitleLimit} characters or fewer.", nameof(Need.Title));
        Require(!need.YearGroups.IsEmpty, "Select at least one year group.", nameof(Need.YearGroups));
        Require(need.YearGroups.IsWithin(taught), $"Your school has {taught.InWords()}. Select from these.", nameof(Need.YearGroups));
        Require(need.Pupils is >= 1 and <= Offer.PupilLimit, $"Enter how many pupils, 1 to {Offer.PupilLimit}.", nameof(Need.Pupils));
        Require(need.Until > today, string.Create(English, $"Choose a last day after today, {today:d MMMM yyyy}."), nameof(Need.Until));
        Require(need.Until >= need.From, "The last day must not be before the first.", nameof(Need.Until));
        Require(need.Until <= today.AddYears(2), "Choose a last day within two years.", nameof(Need.Until));
        Require(need.Modes != DeliveryModes.None, "Select how you can meet: in person, live online or both.", nameof(Need.Modes));
        Require(need.Purpose.Length <= PurposeLimit, $"Say why in {PurposeLimit} characters or fewer.", nameof(Need.Purpose));
        (Title, YearGroups, Pupils, From, Until) = (need.Title.Trim(), need.YearGroups, need.Pupils, need.From, need.Until);
        (Modes, TravelMiles, Benchmark, Access, Purpose) = (need.Modes, need.TravelMiles, need.Benchmark, need.Access, need.Purpose.Trim());
        ActivityTypes = [.. need.ActivityTypes.Select(type => type.Value)];
        Subjects = [.. need.Subjects];
    }

    private static void Require(bool holds, string sentence, string field)
    {
        if (!holds)
        {
            throw new RuleBrokenException(sentence, field);
        }
    }
}
