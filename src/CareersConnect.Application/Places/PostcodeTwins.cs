using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Domain.Places;

namespace CareersConnect.Application.Places;

/// <summary>Finds postcodes that are in a file twice. Only when there are any is the file read again, for the lines of the first thousand.</summary>
internal static class PostcodeTwins
{
    /// <summary>Notes them.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">How it is written.</param>
    /// <param name="sorted">Its postcodes as numbers, in order.</param>
    /// <param name="faults">Where they are noted, by the lines of both.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static void Note(string path, Encoding encoding, IReadOnlyList<long> sorted, Findings faults, CancellationToken cancellationToken)
    {
        var firstLines = new Dictionary<long, int>();
        var twins = 0;
        for (var at = 1; at < sorted.Count; at++)
        {
            if (sorted[at] == sorted[at - 1])
            {
                twins++;
                if (firstLines.Count < Findings.UsualLimit)
                {
                    firstLines.TryAdd(sorted[at], 0);
                }
            }
        }

        if (twins > 0)
        {
            NoteLines(path, encoding, firstLines, faults, cancellationToken);
            faults.CountMore(twins - faults.Total);
        }
    }

    private static void NoteLines(string path, Encoding encoding, Dictionary<long, int> firstLines, Findings faults, CancellationToken cancellationToken)
    {
        using var table = new CsvTable(path, encoding);
        var columns = PostcodeColumns.Find(table, new Findings(0))!;
        var cells = new CsvCells(table, new Findings(0), 20);
        for (var isRow = !columns.HasHeader || table.Read(); isRow; isRow = table.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Postcode.Find(cells.Raw(columns.Postcode).ToString()) is not { } postcode || !firstLines.TryGetValue(PostcodeKey.Of(postcode).Value, out var line))
            {
                continue;
            }

            if (line == 0)
            {
                firstLines[PostcodeKey.Of(postcode).Value] = table.Row.Line;
            }
            else
            {
                faults.Add(table.Row.Line, columns.Postcode, FormattableString.Invariant($"Found \"{postcode}\", which is also on line {line}."));
            }
        }
    }
}
