namespace CareersConnect.Application.Imports;

/// <summary>A list of findings that keeps the first so many and counts the rest, so that a file of a million faults takes no more memory than one of a thousand.</summary>
/// <param name="limit">How many are kept.</param>
public sealed class Findings(int limit)
{
    /// <summary>How many of each kind an import keeps.</summary>
    public const int UsualLimit = 1000;

    private readonly List<Finding> _kept = [];
    private readonly HashSet<int> _columnsOfRow = [];
    private int _rowStart;

    /// <summary>The first ones, in the order of the file.</summary>
    public IReadOnlyList<Finding> Kept => _kept;

    /// <summary>How many there are in all.</summary>
    public int Total { get; private set; }

    /// <summary>Adds one.</summary>
    /// <param name="line">The line on which the row starts.</param>
    /// <param name="column">The column, or null.</param>
    /// <param name="reason">What was found and what was expected.</param>
    public void Add(int line, CsvColumn? column, string reason)
    {
        Total++;
        if (column is not null)
        {
            _columnsOfRow.Add(column.Number);
        }

        if (_kept.Count < limit)
        {
            _kept.Add(new Finding(line, column?.Number, column?.Name, reason));
        }
    }

    /// <summary>Counts findings that are not listed.</summary>
    /// <param name="many">How many.</param>
    public void CountMore(int many) => Total += many;

    /// <summary>What comes from here on is found in another row.</summary>
    public void BeginRow() => _columnsOfRow.Clear();

    /// <summary>Whether something was found in a column of the row.</summary>
    /// <param name="column">The column.</param>
    /// <returns>True also for what is not kept any more.</returns>
    public bool HasInRow(CsvColumn column) => _columnsOfRow.Contains(column.Number);

    /// <summary>Puts what was found in the row that ends here in the order of its columns.</summary>
    public void EndRow()
    {
        if (_kept.Count - _rowStart > 1)
        {
            _kept.Sort(_rowStart, _kept.Count - _rowStart, ByColumn.Instance);
        }

        _rowStart = _kept.Count;
        BeginRow();
    }

    private sealed class ByColumn : IComparer<Finding>
    {
        public static readonly ByColumn Instance = new();

        public int Compare(Finding? x, Finding? y) => Nullable.Compare(x?.Column, y?.Column);
    }
}
