using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Places;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Places;

/// <summary>A file of postcodes, read and checked: two numbers for each postcode in the file's order of postcodes, 16 bytes each, and which of them are new or changed.</summary>
internal sealed class PostcodeFile(CareersConnectDbContext db, string path, Encoding encoding, ProgressMeter meter)
{
    private const string Phase = "Checking the file";

    /// <summary>After so many rows it is plain how long they are.</summary>
    private const int RowsToJudgeBy = 5000;

    /// <summary>All that there ever were are fewer.</summary>
    private const int MostPostcodes = 4_000_000;

    private readonly List<long> _keys = [], _points = [];

    public Findings Faults { get; } = new(Findings.UsualLimit);

    public Findings Warnings { get; } = new(Findings.UsualLimit);

    public int RowsRead { get; private set; }

    /// <summary>Rows without coordinates, or of an island or of Northern Ireland, which has a grid of its own.</summary>
    public int Placeless { get; private set; }

    public int OffTheGrid { get; private set; }

    public int Count => _keys.Count;

    /// <summary>What is not in the database.</summary>
    public BitArray IsNew { get; private set; } = new(0);

    /// <summary>What the database has elsewhere.</summary>
    public BitArray IsMoved { get; private set; } = new(0);

    /// <summary>The postcode at a place of the order, with where it is.</summary>
    public (long Key, int Easting, int Northing, Nation Nation) this[int index] => (_keys[index], (int)(_points[index] >> 32), (int)(_points[index] >> 4) & 0xFFFFFFF, (Nation)(_points[index] & 15));

    /// <summary>Reads the file without changing anything.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        meter.Start(Phase);
        using (var table = new CsvTable(path, encoding))
        {
            if (PostcodeColumns.Find(table, Faults) is { } columns)
            {
                Read(table, columns, cancellationToken);
                meter.End(Phase, table);
            }
        }

        if (Faults.Total == 0)
        {
            CollectionsMarshal.AsSpan(_keys).Sort(CollectionsMarshal.AsSpan(_points));
            PostcodeTwins.Note(path, encoding, _keys, Faults, cancellationToken);
        }

        if (Faults.Total == 0)
        {
            await CompareAsync(cancellationToken);
        }
    }

    private void Read(CsvTable table, PostcodeColumns columns, CancellationToken cancellationToken)
    {
        var cells = new CsvCells(table, Faults, 20);
        var isRow = !columns.HasHeader || table.Read();
        while (isRow)
        {
            RowsRead++;
            if (RowsRead == RowsToJudgeBy)
            {
                MakeRoom(table.RowsLikely);
            }

            meter.Row(Phase, table, cancellationToken);
            if (table.CheckShape(Faults))
            {
                Take(table, columns, cells);
            }

            Faults.EndRow();
            isRow = table.Read();
        }
    }

    /// <summary>Lists that grow by doubling leave their halves behind: millions of rows would be held twice.</summary>
    private void MakeRoom(long rows)
    {
        _keys.EnsureCapacity((int)Math.Min(rows + (rows / 50), MostPostcodes));
        _points.EnsureCapacity(_keys.Capacity);
    }

    private void Take(CsvTable table, PostcodeColumns columns, CsvCells cells)
    {
        var raw = cells.Raw(columns.Postcode);
        var (east, north) = (cells.Number(columns.Easting), cells.Number(columns.Northing));
        if (Postcode.Find(raw.ToString()) is not { } found)
        {
            cells.Fault<int>(columns.Postcode, raw, "a postcode");
            return;
        }

        var nation = PostcodeColumns.NationOf(cells.Raw(columns.Country)) ?? found.Nation;
        if (nation is Nation.NorthernIreland or Nation.CrownDependency || (east ?? 0, north ?? 0) is (0, 0))
        {
            Placeless++;
        }
        else if (GridPoint.Find(east, north) is { } point)
        {
            _keys.Add(PostcodeKey.Of(found).Value);
            _points.Add(((long)point.Easting << 32) | ((long)point.Northing << 4) | (uint)nation);
        }
        else
        {
            OffTheGrid++;
            Warnings.Add(table.Row.Line, columns.Easting, string.Create(CultureInfo.InvariantCulture, $"{east}, {north} is not on the national grid."));
        }
    }

    /// <summary>Walks along the file and the table, both in order.</summary>
    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        (IsNew, IsMoved) = (new BitArray(_keys.Count, defaultValue: true), new BitArray(_keys.Count));
        var at = 0;
        var held = db.KnownPostcodes.AsNoTracking().OrderBy(postcode => postcode.Key).Select(postcode => new { postcode.Key, postcode.Easting, postcode.Northing, postcode.Nation });
        await foreach (var postcode in held.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            while (at < _keys.Count && _keys[at] < postcode.Key)
            {
                at++;
            }

            if (at < _keys.Count && _keys[at] == postcode.Key)
            {
                IsNew[at] = false;
                IsMoved[at] = this[at] != (postcode.Key, postcode.Easting, postcode.Northing, postcode.Nation);
            }
        }
    }
}
