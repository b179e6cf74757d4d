using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.Requests;
using CareersConnect.Domain.SavedSearches;

namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>Every open request and every alert, in the memory of the process. Whoever asks and whoever changes it take turns; a question takes less than a millisecond.</summary>
/// <param name="words">Reads what was typed.</param>
internal sealed class StandingTables(SearchWords words)
{
    private readonly Lock _turn = new();
    private readonly StandingTable _requests = new(PackedNeed.Layout);
    private readonly StandingTable _plain = new(PackedAlert.Layout, PackedAlert.More);
    private readonly StandingTable _worded = new(PackedAlert.Layout, PackedAlert.More);
    private readonly AlertWords _words = new();

    /// <summary>How many requests wait.</summary>
    public int Requests => _requests.Count;

    /// <summary>How many alerts wait.</summary>
    public int Alerts => _plain.Count + _worded.Count;

    /// <summary>How many places alerts take in the lists of words: none but those that wait.</summary>
    public int WordPlaces => _words.Places;

    /// <summary>Bytes that the requests take.</summary>
    public long RequestBytes => _requests.Bytes;

    /// <summary>Takes a request in, in place of what was known of it.</summary>
    public void Put(RequestId id, Need need, GridPoint? school)
    {
        var entry = PackedNeed.Of(id, need, school);
        lock (_turn)
        {
            _requests.Put(entry);
        }
    }

    /// <summary>Takes many requests in, so that those for the same kinds lie beside one another, and among them neighbours: most offers then pass whole blocks by.</summary>
    public void PutAll(List<StandingEntry> requests)
    {
        requests.Sort((one, other) => (PackedNeed.KindsOf(one), one.Cell).CompareTo((PackedNeed.KindsOf(other), other.Cell)));
        lock (_turn)
        {
            requests.ForEach(request => _requests.Put(request));
        }
    }

    /// <summary>Forgets a request.</summary>
    public void Remove(RequestId id)
    {
        lock (_turn)
        {
            _requests.Remove(id.Value);
        }
    }

    /// <summary>Takes an alert in, in place of what was known of it.</summary>
    public void Put(SavedSearchId id, OfferSearch search)
    {
        var (entry, typed) = (PackedAlert.Of(id, search), words.Read(search.Words));
        lock (_turn)
        {
            var (table, other) = _words.Put(entry, typed) ? (_worded, _plain) : (_plain, _worded);
            other.Remove(id.Value);
            table.Put(entry);
        }
    }

    /// <summary>Forgets an alert.</summary>
    public void Remove(SavedSearchId id)
    {
        lock (_turn)
        {
            _plain.Remove(id.Value);
            _worded.Remove(id.Value);
            _words.Remove(id.Value);
        }
    }

    /// <summary>The open requests that an offer may fit.</summary>
    public IReadOnlyList<RequestId> MayFit(OfferFacts offer, DateOnly today)
    {
        if (PackedNeed.ProbeOf(offer, today) is not { } probe)
        {
            return [];
        }

        var found = new List<Guid>();
        lock (_turn)
        {
            _requests.Find(probe, found);
        }

        return found.ConvertAll(id => new RequestId(id));
    }

    /// <summary>The alerts that an offer may satisfy.</summary>
    public IReadOnlyList<SavedSearchId> MaySatisfy(OfferDocument offer, DateOnly today)
    {
        if (PackedAlert.ProbeOf(offer, today) is not { } probe)
        {
            return [];
        }

        var (found, stems) = (new List<Guid>(), OfferStems.FieldsOf(offer).SelectMany(field => field).ToHashSet(StringComparer.Ordinal));
        lock (_turn)
        {
            _plain.Find(probe, found);
            found.AddRange(_words.Under(stems, probe).Where(id => _worded.MaySuit(probe, id)).Distinct());
        }

        return found.ConvertAll(id => new SavedSearchId(id));
    }
}
