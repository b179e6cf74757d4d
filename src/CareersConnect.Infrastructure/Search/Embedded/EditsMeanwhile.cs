using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>What was put and removed while an index was built beside the one that serves, to be done again in the new one: of each offer the last that was said. The writer that is at work alone may touch it.</summary>
internal sealed class EditsMeanwhile
{
    private Dictionary<Guid, OfferDocument?> _edits = [];

    /// <summary>How many offers are touched.</summary>
    public int Count => _edits.Count;

    public void Put(IEnumerable<OfferDocument> offers)
    {
        foreach (var offer in offers)
        {
            _edits[offer.Id.Value] = offer;
        }
    }

    public void Remove(IEnumerable<Guid> offers)
    {
        foreach (var offer in offers)
        {
            _edits[offer] = null;
        }
    }

    /// <summary>Those so far; from here on it is empty.</summary>
    public IReadOnlyDictionary<Guid, OfferDocument?> Take() => Interlocked.Exchange(ref _edits, []);

    /// <summary>A snapshot with the edits done.</summary>
    public static Snapshot Done(Contents contents, IReadOnlyDictionary<Guid, OfferDocument?> edits) => contents.Writer.Changed(
        contents.Snapshot, [.. edits.Values.OfType<OfferDocument>().Select(contents.Writer.Read)], [.. edits.Where(edit => edit.Value is null).Select(edit => edit.Key)]);
}
