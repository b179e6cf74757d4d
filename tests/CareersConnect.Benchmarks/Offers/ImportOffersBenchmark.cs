using System.Globalization;
using System.Text;
using CareersConnect.Application.Imports;

namespace CareersConnect.Benchmarks.Offers;

/// <summary>A file of offers: the demo data's own, written out and multiplied, each row with a reference of its own. First import, the same again, and files full of faults.</summary>
public sealed class ImportOffersBenchmark : ImportBenchmark
{
    private readonly List<string[]> _rows = [];

    /// <inheritdoc />
    public override string Name => "import-offers";

    /// <inheritdoc />
    public override string Purpose => "time and peak memory of importing a file of 50,000 offers; --rows N for another size: more than 200,000 are not imported but refused, for a fault in the last row";

    /// <inheritdoc />
    protected override int UsualRows => 50_000;

    private protected override async Task PrepareAsync(string folder)
    {
        var exported = Path.Combine(folder, "exported.csv");
        await HostProcess.RunAsync(folder, "", "seed", "--schools", "20", "--offers", "1500", "--today", "2026-11-22");
        await HostProcess.RunAsync(folder, "", "export-offers", exported);
        using var reader = new CsvReader(new StreamReader(exported, Encoding.UTF8));
        while (reader.Read())
        {
            _rows.Add([.. Enumerable.Range(0, reader.Count).Select(at => reader[at].ToString())]);
        }
    }

    private protected override IEnumerable<BenchFile> Files(int rows)
    {
        if (rows <= 200_000)
        {
            yield return new BenchFile("first import", path => Write(path, rows, (_, _) => { }));
            yield return new BenchFile("the same again", path => Write(path, rows, (_, _) => { }));
        }
        else
        {
            yield return new BenchFile("a fault in the last row", path => Write(path, rows, (row, cells) => Set(cells, "Activity type", row == rows - 1 ? "dancing" : null)));
        }

        yield return new BenchFile("half the rows faulty", path => Write(path, rows, (row, cells) => Set(cells, "Minutes", row % 2 == 0 ? "an hour" : null)));
        yield return new BenchFile("everybody unknown", path => Write(path, rows, (row, cells) => Set(cells, "Organisation", string.Create(CultureInfo.InvariantCulture, $"Nobody & Sons {row}"))));
    }

    private void Write(string path, int rows, Action<int, string[]> change)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        writer.Write(CsvText.Line(_rows[0]));
        for (var row = 0; row < rows; row++)
        {
            string[] cells = [.. _rows[1 + (row % (_rows.Count - 1))]];
            Set(cells, "Reference", string.Create(CultureInfo.InvariantCulture, $"B-{row}"));
            change(row, cells);
            writer.Write(CsvText.Line(cells));
        }
    }

    private void Set(string[] cells, string column, string? value) => cells[Array.IndexOf(_rows[0], column)] = value ?? cells[Array.IndexOf(_rows[0], column)];
}
