namespace CareersConnect.Application.Imports;

/// <summary>What is imported.</summary>
public enum ImportKind
{
    /// <summary>The school register's file of establishments.</summary>
    Schools = 1,

    /// <summary>A file of postcodes.</summary>
    Postcodes = 2,

    /// <summary>A file of offers of any organisations (docs/offers-csv.md).</summary>
    Offers = 3,
}

/// <summary>How an import stands.</summary>
public enum ImportStatus
{
    /// <summary>It is its turn next.</summary>
    Waiting = 1,

    /// <summary>It is being read or taken.</summary>
    Running = 2,

    /// <summary>The file was taken.</summary>
    Done = 3,

    /// <summary>The file held nothing new.</summary>
    NothingNew = 4,

    /// <summary>The file has faults.</summary>
    Refused = 5,

    /// <summary>It broke before its end; nothing was changed.</summary>
    Failed = 6,

    /// <summary>A person stopped it; nothing was changed.</summary>
    Stopped = 7,

    /// <summary>Its machine stopped while it ran; nothing was changed.</summary>
    LeftBehind = 8,
}
