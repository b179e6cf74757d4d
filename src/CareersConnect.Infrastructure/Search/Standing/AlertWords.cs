using System.Runtime.InteropServices;
using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>Alerts with words, each listed under one of its stems (or one for each thing that means the same): an offer without that stem cannot satisfy it. The stem with the shortest list is taken, which is as good as the rarest.</summary>
internal sealed class AlertWords
{
    private readonly Dictionary<string, List<(ulong Groups, Guid Id)>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, string[]> _stems = [];

    /// <summary>How many places are taken in the lists.</summary>
    public int Places => _lists.Values.Sum(list => list.Count);

    /// <summary>Lists an alert, in place of where it was listed.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="words">Its words.</param>
    /// <returns>False when there is no word under which it could be listed: then it is looked at for every offer.</returns>
    public bool Put(in StandingEntry alert, WordQuery words)
    {
        Remove(alert.Id);
        var clauses = words.IsEmpty ? [] : words.Readings[0].Clauses.Select(KeysOf).Where(keys => keys.Count > 0).ToList();
        if (clauses.Count == 0)
        {
            return false;
        }

        string[] stems = [.. clauses.MinBy(keys => keys.Sum(Length))!];
        foreach (var stem in stems)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_lists, stem, out _);
            (list ??= []).Add((alert.Groups, alert.Id));
        }

        _stems.Add(alert.Id, stems);
        return true;
    }

    /// <summary>Takes an alert out of its lists; one that is in none does no harm.</summary>
    /// <param name="id">The alert.</param>
    public void Remove(Guid id)
    {
        foreach (var stem in _stems.Remove(id, out var stems) ? stems : [])
        {
            var list = _lists[stem];
            list.RemoveAll(one => one.Id == id);
            if (list.Count == 0)
            {
                _lists.Remove(stem);
            }
        }
    }

    /// <summary>The alerts that are listed under one of an offer's stems and whose groups it suits.</summary>
    /// <param name="stems">The stems, each once.</param>
    /// <param name="probe">The offer.</param>
    public IEnumerable<Guid> Under(IEnumerable<string> stems, StandingProbe probe)
    {
        foreach (var stem in stems)
        {
            foreach (var (groups, id) in _lists.TryGetValue(stem, out var list) ? list : [])
            {
                if (PackedAlert.Layout.Suits(groups, probe.Groups))
                {
                    yield return id;
                }
            }
        }
    }

    /// <summary>One stem for each choice of a clause: the offer must have one of them. None when a choice has no word, and is met by every offer.</summary>
    private List<string> KeysOf(WordClause clause)
    {
        var keys = clause.Choices.Select(choice => choice.Words.Select(word => Stems.Of(word)).OrderBy(Length).ThenByDescending(stem => stem.Length).FirstOrDefault()).ToList();
        return keys.Contains(null) ? [] : [.. keys.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private int Length(string stem) => _lists.TryGetValue(stem, out var list) ? list.Count : 0;
}
