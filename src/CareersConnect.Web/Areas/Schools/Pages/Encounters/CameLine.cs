using CareersConnect.Application.Encounters;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CareersConnect.Web.Areas.Schools.Pages.Encounters;

/// <summary>How many of a group came, as it is typed.</summary>
public sealed class CameLine
{
    /// <summary>The year group.</summary>
    public YearGroup YearGroup { get; set; }

    /// <summary>The programme of a college, or empty.</summary>
    public Guid? Programme { get; set; }

    /// <summary>What the group is called; shown, not posted.</summary>
    public string Name { get; set; } = "";

    /// <summary>How many.</summary>
    public int? Pupils { get; set; }

    internal static CameLine Of(Group group, int? pupils) => new() { YearGroup = group.YearGroup, Programme = group.Programme?.Value, Name = group.Name, Pupils = pupils };

    internal CameAnswer ToAnswer() => new(YearGroup, Programme, Pupils);

    /// <summary>Whether the page asks if more came than were booked: once the number was refused for it, and as long as it is ticked.</summary>
    /// <param name="ticked">Whether it is ticked.</param>
    /// <param name="state">What was refused.</param>
    /// <returns>Whether it does.</returns>
    public static bool AsksWhetherMore(bool ticked, ModelStateDictionary state) => ticked || state["Input.MoreCame"] is { Errors.Count: > 0 };

    /// <summary>Names the groups anew after a post, which brings numbers only.</summary>
    internal static void NameAgain(List<CameLine> lines, IEnumerable<Group> groups)
    {
        foreach (var group in groups)
        {
            if (lines.Find(line => line.YearGroup == group.YearGroup && line.Programme == group.Programme?.Value) is { } line)
            {
                line.Name = group.Name;
            }
        }
    }
}
