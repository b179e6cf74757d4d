namespace CareersConnect.Domain.ReferenceData;

/// <summary>A group of points.</summary>
/// <param name="Id">The key.</param>
/// <param name="Label">Its official title.</param>
/// <param name="Statutory">Whether the law asks for its points.</param>
/// <param name="Order">Its place, from 1.</param>
public sealed record ChecklistGroup(string Id, string Label, bool Statutory, int Order);

/// <summary>Where to go to see to a point.</summary>
/// <param name="Label">What to do.</param>
/// <param name="GoTo">The key of a part of the product, such as "careers-page".</param>
public sealed record ChecklistStep(string Label, string GoTo);

/// <summary>A point of the checklist.</summary>
/// <param name="Id">"checklist.1"; stored answers refer to it.</param>
/// <param name="Number">The guide's number, 1 to 22.</param>
/// <param name="Group">The key of its group.</param>
/// <param name="Statutory">Whether the law asks for it.</param>
/// <param name="ShortTitle">Its name.</param>
/// <param name="Text">What is asked, in our words.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Prefill">How the records answer it, in words.</param>
/// <param name="NextStep">Where to go; null when there is nothing to do here.</param>
/// <param name="RelatedItems">Keys of the self-evaluation's items.</param>
/// <param name="Today">How law or benchmarks have moved on since the guide; null when they have not.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ChecklistItem(
    string Id, int Number, string Group, bool Statutory, string ShortTitle, string Text, IReadOnlyList<string> Evidence, string? Prefill, ChecklistStep? NextStep,
    IReadOnlyList<string> RelatedItems, string? Today, string Source);

/// <summary>The 22 points of the guide for headteachers, in its order and our words.</summary>
public static class HeadteachersChecklist
{
    private const string File = "checklist.json";
    private static readonly Lists Data = Checked(ReferenceFile.Json<Lists>(File));

    /// <summary>The groups in their order, the statutory ones first.</summary>
    public static IReadOnlyList<ChecklistGroup> Groups => Data.Groups;

    /// <summary>The points in their order.</summary>
    public static IReadOnlyList<ChecklistItem> Items => Data.Items;

    private static Lists Checked(Lists lists)
    {
        var groups = lists.Groups.ByKey(File, group => group.Id);
        lists.Items.ByKey(File, item => item.Id);
        foreach (var item in lists.Items)
        {
            if (!groups.TryGetValue(item.Group, out var group) || group.Statutory != item.Statutory)
            {
                throw new InvalidDataException($"{File}, {item.Id}: group \"{item.Group}\" does not fit.");
            }

            item.RelatedItems.ToList().ForEach(related => Benchmarks.Item(related));
        }

        return lists;
    }

    private sealed record Lists(
        int SchemaVersion, string About, string Source, IReadOnlyList<string> States, IReadOnlyList<ChecklistGroup> Groups, IReadOnlyList<ChecklistItem> Items);
}
