namespace CareersConnect.Domain.Requests;

/// <summary>Where a school's request stands.</summary>
public enum RequestStatus
{
    /// <summary>Being written; seen by the school only.</summary>
    Draft = 1,

    /// <summary>Raised; nobody was asked yet.</summary>
    Open = 2,

    /// <summary>Somebody was asked.</summary>
    Matched = 3,

    /// <summary>Somebody said yes.</summary>
    Booked = 4,

    /// <summary>Over; the reason says how.</summary>
    Closed = 5,
}

/// <summary>Why a request is over.</summary>
public enum RequestClosure
{
    /// <summary>What was asked for took place.</summary>
    Fulfilled = 1,

    /// <summary>The school took it back.</summary>
    Withdrawn = 2,

    /// <summary>Its last day passed.</summary>
    Expired = 3,

    /// <summary>Nothing fitted; the reason is kept for the hub.</summary>
    NoMatch = 4,
}
