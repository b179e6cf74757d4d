using CareersConnect.Domain.Education;
using CareersConnect.Web.Pages.Shared;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;

namespace CareersConnect.Web.Pages.Dev;

/// <summary>Invented content for the pattern sheet.</summary>
internal static class PatternSamples
{
    public static readonly Choice[] Sectors =
    [
        new("Construction", "Construction") { Group = "Building and making" }, new("Manufacturing", "Manufacturing") { Group = "Building and making" },
        new("Health", "Health and care") { Group = "People" }, new("Teaching", "Teaching") { Group = "People" },
    ];

    public static readonly Choice[] Kinds =
    [
        new("talk", "An hour", "Tell a class about your job and answer questions"), new("mock", "A morning", "Mock interviews: eight pupils, 15 minutes each"),
        new("visit", "A visit", "Show a small group round where you work"), new("week", "A week", "Not this term: every place is taken") { Disabled = true },
    ];

    public static readonly Choice[] Years = [.. YearGroups.Secondary.ToList().Select(year => new Choice(year, $"Year {(int)year}"))];

    public static readonly Choice[] Weekdays =
    [
        new(DayOfWeek.Monday, "Monday"), new(DayOfWeek.Wednesday, "Wednesday", "Half days only"), new(DayOfWeek.Friday, "Friday"),
    ];

    public static readonly TimelinePoint[] Points =
    [
        new("Requested", "Tue 12 January, by Samira Haddad", TimelinePlace.Past), new("Other time proposed", "Thu 14 January, by Kwame Osei: 09:00", TimelinePlace.Past, "swap"),
        new("Confirmed", "Thu 14 January, by Samira Haddad", TimelinePlace.Past), new("Getting ready", "4 of 6 done, the rest by Fri 5 March", TimelinePlace.Now),
        new("On the day", "Fri 12 March", TimelinePlace.Ahead), new("Recorded", "Attendance and feedback", TimelinePlace.Ahead),
    ];

    public static readonly TimelinePoint[] Cancelled =
    [
        new("Requested", "Tue 12 January, by Samira Haddad", TimelinePlace.Past), new("Confirmed", "Thu 14 January, by Kwame Osei", TimelinePlace.Past),
        new("Cancelled", "Mon 8 February, by Kwame Osei: the site is closed that week", TimelinePlace.Ended),
    ];

    public static readonly Step[] Steps = [new("What you do", "#"), new("Time and people"), new("Where and when"), new("Check and publish")];

    public static GapGrid Grid => new("Pupils still missing each encounter, by year group",
        [.. YearGroups.Secondary.ToList().Zip([184, 181, 178, 176, 172, 131, 124], (year, pupils) => new GapYear(year, pupils))],
        [
            new("Employer encounter", "Benchmark 5, once every year", [Cell(0, 184), Cell(62, 181), Cell(41, 178), Cell(88, 176), Cell(9, 172), Cell(57, 131), Cell(124, 124)]),
            new("Workplace experience", "Benchmark 6, by 16, by 18", [null, null, null, Cell(101, 176), Cell(23, 172), Cell(96, 131), Cell(38, 124)]),
            new("Provider access", "Two meetings, 28 February", [null, Cell(139, 181), Cell(54, 178, true), Cell(121, 176), Cell(17, 172, true), Cell(131, 131), Cell(0, 124)]),
        ]);

    private static GapCell Cell(int missing, int of, bool soon = false) => new(missing, of, "#grid", soon ? new DateOnly(2027, 2, 28) : null);
}
