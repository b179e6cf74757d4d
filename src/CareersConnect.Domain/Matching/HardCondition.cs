namespace CareersConnect.Domain.Matching;

/// <summary>A condition that every match must pass.</summary>
public enum HardCondition
{
    /// <summary>The hub has checked the organisation.</summary>
    Verified = 1,

    /// <summary>The kind of activity is one that was asked for.</summary>
    ActivityType = 2,

    /// <summary>It serves every year group asked for.</summary>
    YearGroup = 3,

    /// <summary>There is a way to meet that both can do.</summary>
    Mode = 4,

    /// <summary>Near enough for whoever travels.</summary>
    Distance = 5,

    /// <summary>A day in common, with enough notice.</summary>
    Date = 6,

    /// <summary>The group fits, whole or split.</summary>
    Capacity = 7,

    /// <summary>What is needed so that everybody can take part is there.</summary>
    Access = 8,

    /// <summary>The volunteers may still be asked this term.</summary>
    ContactBudget = 9,

    /// <summary>The volunteers are in no quiet period, or nobody needs to be asked: a date is booked at once.</summary>
    Quiet = 10,

    /// <summary>The school has not blocked the organisation.</summary>
    NotBlocked = 11,
}
