using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Offers;

/// <content>What became of it.</content>
public sealed partial class Offer
{
    /// <summary>Characters of a reason.</summary>
    public const int ReasonLimit = 400;

    private readonly List<OfferHistoryEntry> _history = [];

    /// <summary>
    /// Every change of status, oldest first; only ever added to. An offer is loaded without it, because nothing that the offer decides depends on it:
    /// then it holds what was added since. Whoever shows it asks for it by name.
    /// </summary>
    public IReadOnlyList<OfferHistoryEntry> History => _history;

    /// <summary>How many changes of status there were: the number of the latest entry, also of a history that is not loaded.</summary>
    public int Changes { get; private set; }

    private void Move(OfferStatus to, Who by, string reason, DateTime now)
    {
        Require(reason.Length <= ReasonLimit, $"Keep the reason to {ReasonLimit} characters.", "Reason");
        if (to != Status)
        {
            _history.Add(new OfferHistoryEntry(Id, ++Changes, now, by, Status == default ? null : Status, to, reason));
            Status = to;
        }
    }
}
