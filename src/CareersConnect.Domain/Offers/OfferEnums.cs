namespace CareersConnect.Domain.Offers;

/// <summary>Where an offer stands. Only published offers are found.</summary>
public enum OfferStatus
{
    /// <summary>Being written; seen by its own organisation only.</summary>
    Draft = 1,

    /// <summary>Handed to the hub, where the hub moderates.</summary>
    Submitted = 2,

    /// <summary>Found by schools, once its organisation is verified.</summary>
    Published = 3,

    /// <summary>Not found for now; bookings go on.</summary>
    Paused = 4,

    /// <summary>Taken back for good; bookings go on.</summary>
    Withdrawn = 5,

    /// <summary>Its last date has passed.</summary>
    Expired = 6,
}

/// <summary>How young people meet: what an offer can do, and what a request takes. Recorded material is no encounter and cannot be offered.</summary>
[Flags]
public enum DeliveryModes
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>In one place.</summary>
    InPerson = 1,

    /// <summary>Live, over a link of the school's.</summary>
    LiveOnline = 2,

    /// <summary>Partly in person, partly live online.</summary>
    Hybrid = 4,
}

/// <summary>Who goes where when they meet in person.</summary>
public enum MeetingPlace
{
    /// <summary>They come to the school.</summary>
    AtSchool = 1,

    /// <summary>The pupils go to the workplace or to the provider.</summary>
    AtWorkplace = 2,

    /// <summary>Nobody travels.</summary>
    Online = 3,
}

/// <summary>For whom it is. Only pupils count towards benchmarks.</summary>
public enum OfferAudience
{
    /// <summary>Pupils, or learners of a college.</summary>
    Pupils = 1,

    /// <summary>Parents and carers.</summary>
    Parents = 2,

    /// <summary>Teachers and other staff.</summary>
    Staff = 3,
}

/// <summary>How a place is taken.</summary>
public enum BookingWay
{
    /// <summary>The organisation answers each time.</summary>
    AskFirst = 1,

    /// <summary>Dates that were set aside are booked at once.</summary>
    AtOnce = 2,
}

/// <summary>What a date's capacity counts.</summary>
public enum CapacityUnit
{
    /// <summary>Pupils: several schools may share a date.</summary>
    Pupils = 1,

    /// <summary>Groups: one booking, one group.</summary>
    Groups = 2,
}

/// <summary>What is done so that everybody can take part, in coarse words.</summary>
[Flags]
public enum AccessFeatures
{
    /// <summary>Nothing said.</summary>
    None = 0,

    /// <summary>Adapted for pupils with special educational needs or disabilities.</summary>
    AdaptedForSend = 1,

    /// <summary>In British Sign Language, or interpreted.</summary>
    BritishSignLanguage = 2,

    /// <summary>The place is step-free.</summary>
    StepFree = 4,

    /// <summary>A hearing loop, or captions when online.</summary>
    HearingSupport = 8,

    /// <summary>A quiet space to withdraw to.</summary>
    QuietSpace = 16,
}

/// <summary>Days of the week on which something by arrangement can be.</summary>
[Flags]
public enum Weekdays
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>Monday.</summary>
    Monday = 1,

    /// <summary>Tuesday.</summary>
    Tuesday = 2,

    /// <summary>Wednesday.</summary>
    Wednesday = 4,

    /// <summary>Thursday.</summary>
    Thursday = 8,

    /// <summary>Friday.</summary>
    Friday = 16,

    /// <summary>Monday to Friday.</summary>
    SchoolDays = Monday | Tuesday | Wednesday | Thursday | Friday,
}

/// <summary>The four things that a provider is asked to tell pupils (Education Act 1997 s42B(2A)(b)).</summary>
[Flags]
public enum ProviderContent
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The provider, and the approved technical qualifications or apprenticeships it offers.</summary>
    WhatItOffers = 1,

    /// <summary>The careers that they might lead to.</summary>
    WhereItLeads = 2,

    /// <summary>What learning or training with the provider is like.</summary>
    WhatItIsLike = 4,

    /// <summary>Answers to pupils' questions.</summary>
    AnswersQuestions = 8,

    /// <summary>All four: what provider access asks for.</summary>
    All = WhatItOffers | WhereItLeads | WhatItIsLike | AnswersQuestions,
}
