using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>The kinds of activity, in the order in which they are listed.</summary>
public static class ActivityTypes
{
    private const string File = "activity-types.json";
    private static readonly Lists Data = Checked(ReferenceFile.Json<Lists>(File));
    private static readonly Dictionary<ActivityTypeId, ActivityType> ById = Data.Types.ByKey(File, type => type.Id);

    /// <summary>All kinds, personal guidance included.</summary>
    public static IReadOnlyList<ActivityType> All => Data.Types;

    /// <summary>The kinds that employers or providers publish.</summary>
    public static IReadOnlyList<ActivityType> Offered { get; } = [.. Data.Types.Where(type => type.CanBeOffered)];

    /// <summary>The ways in which a visit is looked after.</summary>
    public static IReadOnlyList<SafeguardingLevel> SafeguardingLevels => Data.SafeguardingLevels;

    /// <summary>The ways to meet, with what they are called and whether they count.</summary>
    public static IReadOnlyList<MeetingMode> Modes => Data.Modes;

    /// <summary>From when on contact is regular, so that the school has to think about checks.</summary>
    public static ContactRegularity Regularity => Data.Regularity;

    /// <summary>Ready-made entries of a careers plan.</summary>
    public static IReadOnlyList<PlanTemplate> PlanTemplates => Data.PlanTemplates;

    /// <summary>The kind of that key.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="RuleBrokenException">There is no such kind.</exception>
    public static ActivityType Get(ActivityTypeId id) => Find(id) ?? throw new RuleBrokenException("Select a type of activity.", "ActivityType");

    /// <summary>The kind of that key, or null.</summary>
    /// <param name="id">The key, as it came from a form or a file.</param>
    /// <returns>The kind, or null when there is none.</returns>
    public static ActivityType? Find(ActivityTypeId id) => id.Value is null ? null : ById.GetValueOrDefault(id);

    private static Lists Checked(Lists lists)
    {
        CheckModes(lists);
        var levels = lists.SafeguardingLevels.ByKey(File, level => level.Id);
        foreach (var type in lists.Types)
        {
            var level = type.Safeguarding.Variants.Select(variant => variant.Level).Prepend(type.Safeguarding.Level).FirstOrDefault(name => !levels.ContainsKey(name));
            var fault = level is not null ? $"safeguarding level \"{level}\" is not in the list"
                : type.Counts.Count(count => count.Main) != 1 ? "one benchmark must be the main one"
                : type.Counts.Any(count => count.Benchmark is < 1 or > 8) ? "a benchmark is not 1 to 8"
                : type.Modes == DeliveryModes.None || type.YearGroups.IsEmpty ? "modes or year groups are missing"
                : null;
            if (fault is not null)
            {
                throw new InvalidDataException($"{File}, {type.Id}: {fault}.");
            }
        }

        var keys = lists.Types.Select(type => type.Id).ToHashSet();
        return lists.PlanTemplates.SelectMany(template => template.ActivityTypes).FirstOrDefault(id => !keys.Contains(id)) is { Value: { } lost }
            ? throw new InvalidDataException($"{File}: a plan template names \"{lost}\", which is no kind of activity.")
            : lists;
    }

    /// <summary>Every way that can be offered counts, and every way that counts can be offered.</summary>
    private static void CheckModes(Lists lists)
    {
        var counting = lists.Modes.ByKey(File, mode => mode.Id).Values.Where(mode => mode.CanCount).Aggregate(DeliveryModes.None, (all, mode) => all | mode.Way);
        if (counting != Enum.GetValues<DeliveryModes>().Aggregate((all, one) => all | one) || lists.Modes.Any(mode => mode.CanCount == (mode.Way == DeliveryModes.None)))
        {
            throw new InvalidDataException($"{File}: the ways to meet that count are not those that can be offered.");
        }
    }

    private sealed record Lists(
        int SchemaVersion, string About, IReadOnlyList<MeetingMode> Modes, ContactRegularity Regularity, IReadOnlyList<SafeguardingLevel> SafeguardingLevels, IReadOnlyList<ActivityType> Types, IReadOnlyList<PlanTemplate> PlanTemplates);
}
