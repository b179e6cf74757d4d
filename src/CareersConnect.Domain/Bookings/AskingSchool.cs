using CareersConnect.Domain.Education;
using CareersConnect.Domain.Places;

namespace CareersConnect.Domain.Bookings;

/// <summary>What an offer needs to know of the school that asks.</summary>
/// <param name="Id">The school.</param>
/// <param name="Name">Its name.</param>
/// <param name="YearGroups">The year groups that it has.</param>
/// <param name="Location">Where it is, or null when the register does not say.</param>
/// <param name="Address">Its address in one line, for whoever comes.</param>
public sealed record AskingSchool(SchoolId Id, string Name, YearGroups YearGroups, GridPoint? Location, string Address);
