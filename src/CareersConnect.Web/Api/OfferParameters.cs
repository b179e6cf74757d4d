using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Api;

/// <summary>The parameters of a search, for the description of the interface; they are read as on the search page. Where several values are possible the name is repeated, or the values stand with commas between.</summary>
internal sealed record OfferParameters
{
    [FromQuery(Name = "q")]
    [Description("Words; in quotation marks a phrase.")]
    public string? Words { get; init; }

    [FromQuery(Name = "place")]
    [Description("From where: a postcode, the beginning of one, a town, a local authority, or a school's name or URN. Without it, anywhere.")]
    public string? Place { get; init; }

    [FromQuery(Name = "within")]
    [Description("Miles, 1 to 300, or any. 15 unless said.")]
    public string? Within { get; init; }

    [FromQuery(Name = "year")]
    [Description("Year groups, 0 (Reception) to 14; any of them.")]
    public string[]? Years { get; init; }

    [FromQuery(Name = "kind")]
    [Description("Kinds of activity, such as careers-talk; any of them.")]
    public string[]? Kinds { get; init; }

    [FromQuery(Name = "for")]
    [Description("pupils, parents, staff; any of them.")]
    public string[]? For { get; init; }

    [FromQuery(Name = "where")]
    [Description("school, workplace, online; any of them.")]
    public string[]? Where { get; init; }

    [FromQuery(Name = "from")]
    [Description("The first day that will do, such as 2027-03-01.")]
    public string? From { get; init; }

    [FromQuery(Name = "until")]
    [Description("The last day that will do.")]
    public string? Until { get; init; }

    [FromQuery(Name = "size")]
    [Description("under-10, 10-249, 250-plus people; any of them.")]
    public string[]? Sizes { get; init; }

    [FromQuery(Name = "self")]
    [Description("yes for people who work for themselves only.")]
    public string? SelfEmployed { get; init; }

    [FromQuery(Name = "stem")]
    [Description("yes for science, technology, engineering and mathematics only.")]
    public string? Stem { get; init; }

    [FromQuery(Name = "free")]
    [Description("yes for offers that cost the school nothing only.")]
    public string? Free { get; init; }

    [FromQuery(Name = "language")]
    [Description("Languages, such as English; any of them.")]
    public string[]? Languages { get; init; }

    [FromQuery(Name = "benchmark")]
    [Description("Benchmarks that it counts towards, 4 to 7; any of them.")]
    public string[]? Benchmarks { get; init; }

    [FromQuery(Name = "sector")]
    [Description("Sectors, such as healthcare; any of them.")]
    public string[]? Sectors { get; init; }

    [FromQuery(Name = "subject")]
    [Description("Subjects, such as physics; any of them.")]
    public string[]? Subjects { get; init; }

    [FromQuery(Name = "access")]
    [Description("send, bsl, step-free, hearing, quiet; all of them.")]
    public string[]? Access { get; init; }

    [FromQuery(Name = "content")]
    [Description("What a provider covers: offers, leads, like, questions; all of them.")]
    public string[]? Content { get; init; }

    [FromQuery(Name = "without")]
    [Description("Organisations whose offers are left out, by their keys.")]
    public string[]? Without { get; init; }

    [FromQuery(Name = "sort")]
    [Description("best, nearest or soonest.")]
    public string? Sort { get; init; }

    [FromQuery(Name = "take")]
    [Description("How many, 1 to 100; 20 unless said.")]
    public string? Take { get; init; }

    [FromQuery(Name = "after")]
    [Description("Where the last page ended: take it from its next.")]
    public string? After { get; init; }
}
