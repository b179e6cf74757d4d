namespace CareersConnect.Domain.SavedSearches;

/// <summary>How often whoever saved a search is told of offers that are new to it.</summary>
public enum HowOften
{
    /// <summary>As soon as an offer is published, or changes so that it fits.</summary>
    AtOnce = 1,

    /// <summary>One e-mail in the morning, on days on which there is something new.</summary>
    Daily = 2,

    /// <summary>One e-mail on Monday morning, in weeks in which there is something new.</summary>
    Weekly = 3,

    /// <summary>Never: the search is kept to be opened again.</summary>
    OnlyKept = 4,
}

/// <summary>Who stopped an alert.</summary>
public enum StoppedBy
{
    /// <summary>Whoever saved it, on the page of saved searches.</summary>
    Person = 1,

    /// <summary>Whoever holds an e-mail, by its link or by the button of the mail program.</summary>
    Link = 2,

    /// <summary>Nobody said for a year that it is still wanted, nor in the thirty days after that was asked.</summary>
    Silence = 3,
}
