namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Makes the positions of a segment: the rows of stems are read once for how long each row of bytes becomes, and once to write it. Its working memory is kept from one segment to the next.</summary>
internal sealed class PositionsBuilder
{
    private int[] _ends = [];
    private int[] _before = [];
    private byte[] _bytes = [];

    /// <summary>Makes them.</summary>
    /// <param name="rows">The segment's rows.</param>
    /// <param name="stems">The numbers of their stems, rising; a term of several words among them gets no positions.</param>
    /// <param name="known">One more than the highest number of a stem.</param>
    public Positions Build(IReadOnlyList<OfferRow> rows, int[] stems, int known)
    {
        if (_ends.Length < known)
        {
            (_ends, _before) = (new int[known + (known / 4)], new int[known + (known / 4)]);
        }

        Each(rows, (stem, distance) => _ends[stem] += (distance / Positions.More) + 1, _ => { });
        var starts = new int[stems.Length + 1];
        for (var at = 0; at < stems.Length; at++)
        {
            starts[at + 1] = starts[at] + _ends[stems[at]];
            _ends[stems[at]] = starts[at];
        }

        _bytes = new byte[starts[^1]];
        Each(rows, Write, stem => _bytes[_ends[stem] - 1] |= Positions.Last);
        Array.ForEach(stems, stem => _ends[stem] = 0);
        var positions = new Positions(_bytes, starts);
        _bytes = [];
        return positions;
    }

    private void Write(int stem, int distance)
    {
        ref var end = ref _ends[stem];
        for (; distance >= Positions.More; distance -= Positions.More)
        {
            _bytes[end++] = Positions.More;
        }

        _bytes[end++] = (byte)distance;
    }

    /// <summary>Every occurrence with its distance from the one before in its document, and after each document its stems, some perhaps more than once.</summary>
    private void Each(IReadOnlyList<OfferRow> rows, Action<int, int> occurs, Action<int> ends)
    {
        foreach (var row in rows)
        {
            for (var position = 0; position < row.Stems.Length; position++)
            {
                if (row.Stems[position] is not Lexicon.Gap and var stem)
                {
                    occurs(stem, position - _before[stem]);
                    _before[stem] = position;
                }
            }

            foreach (var stem in row.Stems)
            {
                if (stem != Lexicon.Gap)
                {
                    ends(stem);
                    _before[stem] = 0;
                }
            }
        }
    }
}
