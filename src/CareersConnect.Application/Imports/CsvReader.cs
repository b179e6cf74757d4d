namespace CareersConnect.Application.Imports;

/// <summary>
/// Reads comma-separated rows (RFC 4180) as a stream, each row in the same memory, and knows on which line each starts and where it is malformed.
/// Takes any line ends, line breaks and doubled marks inside quotation marks, and bare cells beside quoted ones; leaves out empty lines.
/// </summary>
/// <param name="reader">The text; disposed of with this.</param>
public sealed partial class CsvReader(TextReader reader) : IDisposable
{
    /// <summary>The longest row that is read: beyond it a quotation mark was surely never closed.</summary>
    public const int RowLimit = 1_000_000;

    private readonly char[] _buffer = new char[32 * 1024];
    private char[] _row = new char[4096];
    private int[] _ends = new int[256];
    private int _at, _filled, _rowLength, _nextLine = 1;

    /// <summary>The line on which the row starts, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many cells the row has.</summary>
    public int Count { get; private set; }

    /// <summary>Why the row is malformed, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>The cell, from 0, in which <see cref="Fault"/> is.</summary>
    public int FaultIndex { get; private set; }

    /// <summary>A cell of the row, without its quotation marks; valid until the next row is read.</summary>
    /// <param name="index">From 0.</param>
    public ReadOnlySpan<char> this[int index] => _row.AsSpan((index == 0 ? 0 : _ends[index - 1])..(index < Count ? _ends[index] : throw new ArgumentOutOfRangeException(nameof(index))));

    /// <summary>Reads the next row.</summary>
    /// <returns>False at the end of the file.</returns>
    public bool Read()
    {
        while (Peek() is '\r' or '\n')
        {
            EndLine();
        }

        (Line, Count, Fault, _rowLength) = (_nextLine, 0, null, 0);
        if (Peek() < 0)
        {
            return false;
        }

        while (true)
        {
            ReadCell();
            switch (Peek())
            {
                case ',':
                    _at++;
                    continue;
                case '\r' or '\n':
                    EndLine();
                    return true;
                default:
                    return true;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => reader.Dispose();

    private void EndLine()
    {
        var first = _buffer[_at++];
        if (first == '\r' && Peek() == '\n')
        {
            _at++;
        }

        _nextLine++;
    }

    private int SkipToEnd()
    {
        while (Fill())
        {
        }

        return _filled;
    }

    private int Peek() => _at < _filled || Fill() ? _buffer[_at] : -1;

    private bool Fill()
    {
        _filled = reader.Read(_buffer, 0, _buffer.Length);
        _at = 0;
        return _filled > 0;
    }
}
