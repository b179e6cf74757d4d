using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Makes the postings of a segment from the stems of its rows. Its working memory is kept from one segment to the next; one writer uses it.</summary>
internal sealed class PostingsBuilder
{
    private const int MostKept = 1_000_000;

    private readonly List<int> _stems = [];
    private readonly List<ushort> _documents = [];
    private readonly List<byte> _impacts = [];
    private readonly List<int> _ofDocument = [];
    private readonly PositionsBuilder _positions = new();
    private int[] _halves = [];
    private int[] _entries = [];

    /// <summary>Makes them.</summary>
    /// <param name="rows">The segment's rows.</param>
    /// <param name="phrases">The terms of several words that are kept as if they were stems.</param>
    /// <param name="stems">One more than the highest number of a stem.</param>
    public Postings Build(IReadOnlyList<OfferRow> rows, PhraseTable phrases, int stems)
    {
        Prepare(stems);
        for (var document = 0; document < rows.Count; document++)
        {
            Read(rows[document], phrases, (ushort)document);
        }

        return Sorted(rows, stems);
    }

    private void Prepare(int stems)
    {
        _stems.Clear();
        _documents.Clear();
        _impacts.Clear();
        if (_halves.Length < stems)
        {
            (_halves, _entries) = (new int[stems + (stems / 4)], new int[stems + (stems / 4)]);
        }
    }

    private void Read(OfferRow row, PhraseTable phrases, ushort document)
    {
        var (field, length) = (0, 0);
        _ofDocument.Clear();
        foreach (var stem in row.Stems)
        {
            if (stem == Lexicon.Gap)
            {
                field++;
                continue;
            }

            length++;
            if (_halves[stem] == 0)
            {
                _ofDocument.Add(stem);
            }

            _halves[stem] += Relevance.HalfWeights[field];
        }

        foreach (var stem in _ofDocument)
        {
            _halves[stem] = Relevance.Impact(_halves[stem], length);
            Add(stem, document, _halves[stem]);
        }

        // What the best of its stems says: a term never says more than if all did.
        foreach (var phrase in phrases.In(row.Stems))
        {
            Add(phrase, document, phrases.StemsOf(phrase).Max(stem => _halves[stem]));
        }

        _ofDocument.ForEach(stem => _halves[stem] = 0);
    }

    private void Add(int stem, ushort document, int impact)
    {
        _stems.Add(stem);
        _documents.Add(document);
        _impacts.Add((byte)impact);
        _entries[stem]++;
    }

    /// <summary>Entries stand in the order of documents; put behind one another by stem they still do.</summary>
    private Postings Sorted(IReadOnlyList<OfferRow> rows, int known)
    {
        int[] stems = [.. _stems.Distinct().Order()];
        var starts = new int[stems.Length + 1];
        for (var at = 0; at < stems.Length; at++)
        {
            starts[at + 1] = starts[at] + _entries[stems[at]];
            _entries[stems[at]] = starts[at];
        }

        var (documents, impacts) = (new ushort[_stems.Count], new byte[_stems.Count]);
        for (var at = 0; at < _stems.Count; at++)
        {
            var into = _entries[_stems[at]]++;
            (documents[into], impacts[into]) = (_documents[at], _impacts[at]);
        }

        Array.ForEach(stems, stem => _entries[stem] = 0);
        if (_stems.Count > MostKept)
        {
            _stems.Clear();
            _documents.Clear();
            _impacts.Clear();
            (_stems.Capacity, _documents.Capacity, _impacts.Capacity) = (0, 0, 0);
        }

        return new Postings(rows.Count, stems, starts, Packed(rows.Count, starts, documents), impacts, _positions.Build(rows, stems, known));
    }

    private static byte[] Packed(int count, int[] starts, ushort[] documents)
    {
        var forms = new PostingForms(count);
        var places = Postings.PlacesOf(forms, starts);
        var packed = new byte[places[^1]];
        for (var at = 0; at + 1 < places.Length; at++)
        {
            forms.Write(documents.AsSpan(starts[at]..starts[at + 1]), packed.AsSpan(places[at]..places[at + 1]));
        }

        return packed;
    }
}
