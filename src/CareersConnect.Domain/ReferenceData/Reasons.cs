using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>Who may see a reason.</summary>
public enum ReasonSeenBy
{
    /// <summary>The organisation that chose it.</summary>
    OwnSide = 1,

    /// <summary>Both organisations.</summary>
    BothSides = 2,

    /// <summary>The hub: with names for its own brokering, as totals elsewhere.</summary>
    Hub = 3,

    /// <summary>The school's public totals of access requests and grounds.</summary>
    PublicDecisionLogWithoutNames = 4,
}

/// <summary>A reason worth counting, in neutral words.</summary>
/// <param name="Id">Unique in its group; stored answers refer to it.</param>
/// <param name="Label">What the person who chooses it reads.</param>
/// <param name="WordingForOtherSide">What the other side reads: only this, where it differs.</param>
/// <param name="SeenBy">Who may see it.</param>
/// <param name="NoteRequired">Whether a note must be written.</param>
/// <param name="CountedInStatistics">Whether the hub's statistics count it.</param>
/// <param name="AffectsReliability">Whether it lowers how reliable a giver ranks.</param>
/// <param name="FollowUp">What to do next, in words; null when there is nothing.</param>
public sealed record Reason(
    string Id, string Label, string WordingForOtherSide, IReadOnlyList<ReasonSeenBy> SeenBy,
    bool NoteRequired, bool CountedInStatistics, bool AffectsReliability, string? FollowUp);

/// <summary>The reasons of one decision.</summary>
/// <param name="Id">The key.</param>
/// <param name="Label">The decision, in words.</param>
/// <param name="ChosenBy">Which side chooses.</param>
/// <param name="Status">The status that it leads to, or null.</param>
/// <param name="Reasons">In the order in which they are offered.</param>
/// <param name="MustMatchPublishedGrounds">True for refusing access: only grounds of the published statement may be used.</param>
public sealed record ReasonGroup(
    string Id, string Label, string ChosenBy, string? Status, IReadOnlyList<Reason> Reasons, bool MustMatchPublishedGrounds = false)
{
    /// <summary>The reason of that key.</summary>
    /// <param name="id">The key, as it came from a form.</param>
    /// <returns>The reason.</returns>
    /// <exception cref="RuleBrokenException">The group has no such reason.</exception>
    public Reason Get(string? id) => Find(id) ?? throw new RuleBrokenException("Select a reason.", "Reason");

    /// <summary>The reasons that say enough by themselves: those of a form that has no place for words.</summary>
    public IReadOnlyList<Reason> WithoutNote => [.. Reasons.Where(reason => !reason.NoteRequired)];

    /// <summary>The reason of that key, which says enough by itself.</summary>
    /// <param name="id">The key, as it came from a form.</param>
    /// <returns>The reason.</returns>
    /// <exception cref="RuleBrokenException">The group has no such reason, or it needs words.</exception>
    public Reason GetWithoutNote(string? id) => Find(id) is { NoteRequired: false } reason ? reason : throw new RuleBrokenException("Select a reason.", "Reason");

    /// <summary>The reason of that key, or null.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The reason, or null when the group has none such.</returns>
    public Reason? Find(string? id) => Reasons.FirstOrDefault(reason => string.Equals(reason.Id, id, StringComparison.Ordinal));
}

/// <summary>Why people say no, cancel, withdraw or miss. Withdrawn, declined, cancelled and not delivered are four different facts.</summary>
public static class Reasons
{
    /// <summary>A request that is taken back because it is not needed any more: what those are told who were asked when nothing fitted.</summary>
    public const string NoLongerNeeded = "no-longer-needed";

    /// <summary>An ask that is taken back because another organisation said yes first.</summary>
    public const string ArrangedElsewhere = "arranged-elsewhere";

    private const string File = "reasons.json";
    private static readonly Dictionary<string, ReasonGroup> Groups = ReferenceFile.Json<Lists>(File).Groups.Select(Checked).ByKey(File, group => group.Id);

    /// <summary>A giver declines a school's request.</summary>
    public static ReasonGroup DeclineRequest => Groups["decline-request"];

    /// <summary>A school declines an offer.</summary>
    public static ReasonGroup DeclineOffer => Groups["decline-offer"];

    /// <summary>A school cancels a booking.</summary>
    public static ReasonGroup CancelBySchool => Groups["cancel-by-school"];

    /// <summary>A giver cancels a booking.</summary>
    public static ReasonGroup CancelByHost => Groups["cancel-by-host"];

    /// <summary>The asker withdraws a request.</summary>
    public static ReasonGroup WithdrawRequest => Groups["withdraw-request"];

    /// <summary>A booked activity did not take place.</summary>
    public static ReasonGroup NotDelivered => Groups["not-delivered"];

    /// <summary>A school refuses a provider's access request.</summary>
    public static ReasonGroup RefuseAccess => Groups["refuse-access"];

    /// <summary>Nothing matched a request.</summary>
    public static ReasonGroup NoMatch => Groups["no-match"];

    /// <summary>A pupil or group missed an encounter.</summary>
    public static ReasonGroup Missed => Groups["missed"];

    /// <summary>The hub sends a listing back.</summary>
    public static ReasonGroup ListingRejected => Groups["listing-rejected"];

    /// <summary>Refuses lists that lack a reason which the program itself chooses.</summary>
    /// <exception cref="InvalidDataException">One is not there, or needs words.</exception>
    internal static void CheckNamed()
    {
        foreach (var named in new[] { NoLongerNeeded, ArrangedElsewhere }.Where(id => WithdrawRequest.Find(id) is not { NoteRequired: false }))
        {
            throw new InvalidDataException($"{File}: the group {WithdrawRequest.Id} has no reason {named} that says enough by itself.");
        }
    }

    /// <summary>All groups.</summary>
    public static IReadOnlyCollection<ReasonGroup> All => Groups.Values;

    private static ReasonGroup Checked(ReasonGroup group)
    {
        group.Reasons.ByKey($"{File}, {group.Id}", reason => reason.Id);
        return group;
    }

    private sealed record Lists(
        int SchemaVersion, string About, IReadOnlyList<string> Rules, IReadOnlyList<ReasonAudience> Audiences, IReadOnlyList<ReasonGroup> Groups);

    private sealed record ReasonAudience(string Id, string Label);
}
