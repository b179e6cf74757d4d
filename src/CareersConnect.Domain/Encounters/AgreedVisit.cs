using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Encounters;

/// <summary>Something for pupils that both sides have agreed and that is not recorded yet: what it will count towards when it takes place.</summary>
/// <param name="Day">Its day.</param>
/// <param name="YearGroups">For which year groups.</param>
/// <param name="Pupils">For how many pupils.</param>
/// <param name="ActivityType">The kind of activity.</param>
/// <param name="Kinds">What the organisation is.</param>
public sealed record AgreedVisit(DateOnly Day, YearGroups YearGroups, int Pupils, ActivityTypeId ActivityType, OrganisationKinds Kinds)
{
    /// <summary>What is expected of each group. A booking for several year groups does not say how many of each: they are shared out by the groups' sizes, rounded down.</summary>
    /// <param name="groups">The school's groups.</param>
    /// <returns>A tally for each group that has a share.</returns>
    public IEnumerable<Tally> Expected(IReadOnlyList<Group> groups)
    {
        var booked = groups.Where(group => YearGroups.Contains(group.YearGroup)).ToList();
        var all = booked.Sum(group => group.Pupils);
        return booked.Select(group => (Group: group, Share: booked.Count == 1 ? Pupils : all == 0 ? 0 : Pupils * group.Pupils / all)).Where(one => one.Share > 0)
            .Select(one => new Tally(AcademicYear.Of(Day).StartYear, one.Group.YearGroup, one.Group.Programme, ActivityType, Kinds, 0, one.Share) { Each = [], AgreedFor = Day });
    }
}
