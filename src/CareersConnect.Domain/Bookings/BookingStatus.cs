namespace CareersConnect.Domain.Bookings;

/// <summary>Where a booking stands. Withdrawn, declined, cancelled and not delivered are four different facts and stay so.</summary>
public enum BookingStatus
{
    /// <summary>The school asked; the other side is to answer.</summary>
    Requested = 1,

    /// <summary>Another time was proposed; the side that did not propose it is to answer.</summary>
    Countered = 2,

    /// <summary>The other side said no, with a reason.</summary>
    Declined = 3,

    /// <summary>The asker took it back before an answer, or another organisation said yes first.</summary>
    Withdrawn = 4,

    /// <summary>Nobody answered in time.</summary>
    Expired = 5,

    /// <summary>Yes was said, and something is still needed before it is confirmed.</summary>
    Accepted = 6,

    /// <summary>It will take place.</summary>
    Confirmed = 7,

    /// <summary>One side cancelled it after the yes.</summary>
    Cancelled = 8,

    /// <summary>It took place.</summary>
    Completed = 9,

    /// <summary>It did not take place, and nobody had cancelled it.</summary>
    NotDelivered = 10,
}

/// <summary>The two sides of a booking, and the system between them.</summary>
public enum Side
{
    /// <summary>The school.</summary>
    School = 1,

    /// <summary>The employer or provider.</summary>
    Giver = 2,

    /// <summary>Neither: time passed, or another said yes first.</summary>
    System = 3,
}
