namespace CareersConnect.Domain.Organisations;

/// <content>What became of it.</content>
public sealed partial class Invitation
{
    private readonly List<InvitationHistoryEntry> _history = [];

    /// <summary>Every change, oldest first; only ever added to. An invitation is loaded without it: then it holds what was added since.</summary>
    public IReadOnlyList<InvitationHistoryEntry> History => _history;

    /// <summary>How many changes there were: the number of the latest entry, also of a history that is not loaded.</summary>
    public int Changes { get; private set; }

    private void Move(InvitationStatus to, Who who, DateTime now)
    {
        _history.Add(new InvitationHistoryEntry(Id, Changes + 1, now, who, Changes == 0 ? null : StatusAt(now), to));
        (Status, Changes) = (to, Changes + 1);
    }
}
