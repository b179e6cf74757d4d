namespace CareersConnect.Domain.Offers;

/// <summary>How an activity reaches pupils.</summary>
public enum DeliveryMode
{
    /// <summary>People are in the same place.</summary>
    InPerson = 1,

    /// <summary>Live over a link, with questions and answers both ways.</summary>
    LiveOnline = 2,

    /// <summary>Partly in person, partly live online.</summary>
    Hybrid = 3,

    /// <summary>Recorded: may be listed as information, is never an encounter.</summary>
    Recorded = 4,
}
