using System.Globalization;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Domain.Matching;

/// <summary>A change of one condition of a need.</summary>
internal sealed record SingleChange(string Kind, string Key, string Words, string Does, Need Need);

/// <summary>Every change of one condition that a page may propose, of each kind the smallest first.</summary>
internal static class SingleChanges
{
    private static readonly int[] Travels = [5, 10, 15, 25, 50];
    private static readonly int[] Sizes = [90, 60, 30, 15];
    private static readonly int[] LargerSizes = [15, 30, 60, 90];
    private static readonly int[] Weeks = [1, 2, 4, 8];

    public static IEnumerable<SingleChange> Of(Need need, DateOnly today) =>
        [.. Travel(need), .. Place(need), .. Dates(need, today), .. Years(need), .. Groups(need), .. Modes(need), .. Kinds(need)];

    private static IEnumerable<SingleChange> Travel(Need need) => need.TravelMiles is not { } now || (need.Modes & ~DeliveryModes.LiveOnline) == DeliveryModes.None ? []
        : Travels.Where(miles => miles > now).Select(miles => new SingleChange(
            "travel",
            Key("travel", miles),
            now == 0 ? $"let pupils travel up to {miles} miles" : $"let pupils travel up to {miles} miles instead of {now}",
            $"Travel up to {miles} miles",
            need with { TravelMiles = miles }));

    private static IEnumerable<SingleChange> Place(Need need) => need.AtSchool ? []
        : [new SingleChange("place", "at-school", "let them come to your school", "Let them come", need with { AtSchool = true })];

    private static IEnumerable<SingleChange> Dates(Need need, DateOnly today)
    {
        foreach (var weeks in Weeks)
        {
            var until = need.Until.AddDays(7 * weeks);
            if (until <= today.AddYears(2))
            {
                yield return new SingleChange("until", Key("until-weeks", weeks), $"also take days up to {until.WithoutWeekday()}", $"Take days up to {until.Day} {until.ThreeLetters()}", need with { Until = until });
            }
        }

        if (need.From > today.AddDays(7))
        {
            yield return new SingleChange("from", "from-now", "also take days before " + need.From.WithoutWeekday(), "Take earlier days", need with { From = today });
        }
    }

    private static IEnumerable<SingleChange> Years(Need need) => need.YearGroups.Count < 2 ? []
        : need.YearGroups.ToList().Select(year => new SingleChange(
            "years",
            Key("year", (int)year),
            $"ask for {year.InWords()} alone, and for the others in a request of their own",
            $"Ask for {year.InWords()} alone",
            need with { YearGroups = YearGroups.Of(year) }));

    private static IEnumerable<SingleChange> Groups(Need need) => Sizes.Where(size => size < need.Pupils).Select(size => new SingleChange(
        "group", Key("pupils", size), $"ask for a group of {size} first, instead of {need.Pupils}", $"Ask for {size}", need with { Pupils = size }))
        .Concat(LargerSizes.Where(size => size > need.Pupils).Select(size => new SingleChange(
            "larger", Key("pupils", size), $"let {size} pupils take part instead of {need.Pupils}", $"Ask for {size}", need with { Pupils = size })));

    private static IEnumerable<SingleChange> Modes(Need need)
    {
        if (!need.Modes.HasFlag(DeliveryModes.LiveOnline))
        {
            yield return new SingleChange("mode", "online", "also meet live online", "Add live online", need with { Modes = need.Modes | DeliveryModes.LiveOnline | DeliveryModes.Hybrid });
        }

        if (!need.Modes.HasFlag(DeliveryModes.InPerson))
        {
            yield return new SingleChange("mode", "in-person", "also meet in person", "Add in person", need with { Modes = need.Modes | DeliveryModes.InPerson | DeliveryModes.Hybrid });
        }
    }

    private static IEnumerable<SingleChange> Kinds(Need need) => need.ActivityTypes.Count == 0 ? []
        : ActivityTypes.Offered.Where(type => !need.ActivityTypes.Contains(type.Id)).Select(type => new SingleChange(
                "kind-" + type.Id.Value, "kind-" + type.Id.Value, $"also take {type.Plural.ToLowerInvariant()}", $"Add {type.Plural.ToLowerInvariant()}", need with { ActivityTypes = [.. need.ActivityTypes, type.Id] }))
            .Append(new SingleChange("any", "kind-any", "take any kind of activity", "Take any kind", need with { ActivityTypes = [] }));

    private static string Key(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}-{number}");
}
