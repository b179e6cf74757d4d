using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Domain.Bookings;

/// <summary>What a school asks of one offer.</summary>
public sealed record Ask
{
    /// <summary>For which year groups, or for whose parents; of no meaning for staff, who are of none.</summary>
    public required YearGroups YearGroups { get; init; }

    /// <summary>How many people: pupils, parents or staff, as the offer says.</summary>
    public required int Pupils { get; init; }

    /// <summary>One of the offer's dates; null when it is by arrangement.</summary>
    public SessionId? SessionId { get; init; }

    /// <summary>The day, when it is by arrangement.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The time on the wall, when it is by arrangement.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>Whether a day by arrangement is meant though most schools are closed.</summary>
    public bool DayIsMeant { get; init; }

    /// <summary>How they will meet.</summary>
    public required DeliveryModes Mode { get; init; }

    /// <summary>The member of the school's staff who is present throughout; may be named later, and without one nothing is confirmed.</summary>
    public string NamedStaff { get; init; } = "";

    /// <summary>A message to the other side: why, and what they should take away.</summary>
    public string Message { get; init; } = "";

    /// <summary>By which day an answer is asked; at most the day before.</summary>
    public DateOnly? ReplyBy { get; init; }

    /// <summary>The request that this ask belongs to, or null.</summary>
    public RequestId? RequestId { get; init; }
}
