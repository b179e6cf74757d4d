namespace CareersConnect.Application.Offers.Search;

/// <summary>The ways in which an offer can reach a school. A hybrid offer needs somebody to travel, so it counts where it meets in person.</summary>
[Flags]
public enum MeetingWays
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>They come to the school.</summary>
    InOurSchool = 1,

    /// <summary>The pupils go to the workplace or to the provider.</summary>
    AtTheirWorkplace = 2,

    /// <summary>Live over a link; nobody travels.</summary>
    LiveOnline = 4,
}

/// <summary>In which order offers are listed. Equals take turns (<see cref="OfferSearch.Turn"/>), so that nobody is always first, and paging repeats and loses nothing.</summary>
public enum SearchOrder
{
    /// <summary>The words that weigh most first; without words as <see cref="Distance"/>, and without a place as <see cref="Soonest"/>.</summary>
    Relevance = 1,

    /// <summary>The nearest first, those that only meet online last; without a place as <see cref="Soonest"/>.</summary>
    Distance = 2,

    /// <summary>The one that can take place first, first.</summary>
    Soonest = 3,

    /// <summary>What was published last, first.</summary>
    Newest = 4,
}

/// <summary>A part of a search that can be left out to find more.</summary>
public enum SearchPart
{
    /// <summary>The words.</summary>
    Words,

    /// <summary>The year groups.</summary>
    YearGroups,

    /// <summary>The kinds of activity.</summary>
    ActivityTypes,

    /// <summary>Where it takes place.</summary>
    Where,

    /// <summary>The days.</summary>
    Days,

    /// <summary>How large the organisation is.</summary>
    Sizes,

    /// <summary>Self-employed people only.</summary>
    SelfEmployed,

    /// <summary>The sectors.</summary>
    Sectors,

    /// <summary>The subjects.</summary>
    Subjects,

    /// <summary>What pupils need to take part.</summary>
    Access,

    /// <summary>What a provider's slot must hold.</summary>
    Content,

    /// <summary>For whom it is.</summary>
    Audiences,

    /// <summary>Science, technology, engineering or mathematics only.</summary>
    Stem,

    /// <summary>What costs nothing only.</summary>
    Free,

    /// <summary>The languages.</summary>
    Languages,

    /// <summary>The benchmarks that it counts towards.</summary>
    Benchmarks,
}
