using CareersConnect.Application.Encounters;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;

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
