using System.Text;

namespace CareersConnect.Application.Imports;

/// <summary>A comma-separated file with a header: cells by the names of their columns, never by position.</summary>
public sealed class CsvTable : IDisposable
{
    private readonly FileStream _file;
    private readonly CsvReader _rows;
    private readonly Dictionary<string, CsvColumn> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _twice = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="encoding">How it is written.</param>
    public CsvTable(string path, Encoding encoding)
    {
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        _rows = new CsvReader(new StreamReader(_file, encoding, detectEncodingFromByteOrderMarks: true, 64 * 1024));
        _rows.Read();
        HeaderLine = _rows.Line;
        Width = _rows.Count;
        for (var index = 0; index < Width; index++)
        {
            var name = _rows[index].Trim().ToString();
            if (!_columns.TryAdd(name, new CsvColumn(index, name)))
            {
                _twice.Add(name);
            }
        }
    }

    /// <summary>How many columns the header has.</summary>
    public int Width { get; }

    /// <summary>The line of the header.</summary>
    public int HeaderLine { get; }

    /// <summary>The row that was read last.</summary>
    public CsvReader Row => _rows;

    /// <summary>How many rows have been read, the header not counted.</summary>
    public int RowsRead { get; private set; }

    /// <summary>How much of the file has been read, 0 to 100.</summary>
    public int Percent => _file.Length == 0 ? 100 : (int)(_file.Position * 100 / _file.Length);

    /// <summary>How many rows the file has, as far as those that were read tell.</summary>
    public long RowsLikely => _file.Position == 0 ? 0 : _file.Length * RowsRead / _file.Position;

    /// <summary>The names of the columns.</summary>
    public IReadOnlyCollection<string> Names => _columns.Keys;

    /// <summary>The column of that name, in any case, or null.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The column, or null.</returns>
    public CsvColumn? Find(string name) => _columns.GetValueOrDefault(name);

    /// <summary>Whether two columns have that name, so that it does not say which is meant.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True when there is a second one.</returns>
    public bool HasTwice(string name) => _twice.Contains(name);

    /// <summary>Reads the next row.</summary>
    /// <returns>False at the end of the file.</returns>
    public bool Read()
    {
        if (!_rows.Read())
        {
            return false;
        }

        RowsRead++;
        return true;
    }

    /// <summary>Notes what is wrong with the row's shape.</summary>
    /// <param name="faults">Where to note it.</param>
    /// <returns>True when the row is well formed and as wide as the header, so that its cells can be read.</returns>
    public bool CheckShape(Findings faults)
    {
        if (_rows.Fault is { } fault)
        {
            faults.Add(_rows.Line, _columns.Values.FirstOrDefault(column => column.Index == _rows.FaultIndex), fault);
            return false;
        }

        if (_rows.Count != Width)
        {
            faults.Add(_rows.Line, null, FormattableString.Invariant($"Found {_rows.Count} columns, expected {Width} as in the header."));
            return false;
        }

        return true;
    }

    /// <inheritdoc />
    public void Dispose() => _rows.Dispose();
}
