namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>The stems of each document of a segment in their order, read back from their positions: for merging. Four bytes an occurrence, so it is made for one segment at a time and let go.</summary>
internal sealed class WordRows
{
    private readonly int[] _starts;
    private readonly int[] _stems;

    private WordRows(int[] starts) => (_starts, _stems) = (starts, new int[starts[^1]]);

    /// <summary>Turns the words of a segment into rows.</summary>
    /// <param name="postings">Its postings.</param>
    /// <param name="count">How many documents it has.</param>
    public static WordRows Of(Postings postings, int count)
    {
        var starts = new int[count + 1];
        Each(postings, count, (_, document, position) => starts[document + 1] = Math.Max(starts[document + 1], position + 1));
        for (var document = 0; document < count; document++)
        {
            starts[document + 1] += starts[document];
        }

        var rows = new WordRows(starts);
        Each(postings, count, (stem, document, position) => rows._stems[starts[document] + position] = stem);
        return rows;
    }

    /// <summary>The stems of a document, with <see cref="Lexicon.Gap"/> between two fields; gaps behind the last stem are left out.</summary>
    public int[] Of(int document) => _stems[_starts[document].._starts[document + 1]];

    private static void Each(Postings postings, int count, Action<int, int, int> occurs)
    {
        var buffer = new ushort[count];
        for (var at = 0; at < postings.Stems.Length; at++)
        {
            var list = postings.At(at);
            if (list.Positions.IsEmpty)
            {
                continue;
            }

            var next = 0;
            foreach (var document in list.Documents(buffer))
            {
                for (int read = next, position = 0; read >= 0;)
                {
                    next = read;
                    Positions.Next(list.Positions, ref read, ref position);
                    occurs(postings.Stems[at], document, position);
                }

                next = Positions.Pass(list.Positions, next, 1);
            }
        }
    }
}
