using System.Buffers;

namespace CareersConnect.Application.Imports;

/// <content>Cell by cell.</content>
public sealed partial class CsvReader
{
    private static readonly SearchValues<char> BareEnds = SearchValues.Create(",\r\n");

    private void ReadCell()
    {
        if (Peek() == '"')
        {
            ReadQuoted();
        }

        while (Peek() is >= 0 and not (',' or '\r' or '\n'))
        {
            Append(BareEnds);
            GiveUpBeyondLimit();
        }

        GiveUpBeyondLimit();
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, _ends.Length * 2);
        }

        _ends[Count++] = _rowLength;
    }

    private void ReadQuoted()
    {
        var openedOn = _nextLine;
        _at++;
        while (true)
        {
            var next = Peek();
            if (next < 0 || _rowLength > RowLimit)
            {
                Blame(FormattableString.Invariant($"The quotation mark that opens this cell on line {openedOn} is never closed."));
                _at = next < 0 ? _at : SkipToEnd();
                return;
            }

            if (next != '"')
            {
                AppendQuoted();
                continue;
            }

            _at++;
            if (Peek() != '"')
            {
                break;
            }

            AppendOne('"');
            _at++;
        }

        if (Peek() is >= 0 and not (',' or '\r' or '\n'))
        {
            Blame("There is text after the closing quotation mark.");
        }
    }

    private void GiveUpBeyondLimit()
    {
        if (_rowLength + Count > RowLimit)
        {
            Blame(FormattableString.Invariant($"The row is longer than {RowLimit} characters, so the rest of the file was not read."));
            _at = SkipToEnd();
        }
    }

    private void Blame(string why)
    {
        if (Fault is null)
        {
            (Fault, FaultIndex) = (why, Count);
        }
    }

    private void AppendQuoted()
    {
        var rest = _buffer.AsSpan(_at.._filled);
        var run = rest.IndexOf('"') is >= 0 and var mark ? rest[..mark] : rest;
        _nextLine += run.Count('\n');
        AppendRun(run);
    }

    private void Append(SearchValues<char> ends)
    {
        var rest = _buffer.AsSpan(_at.._filled);
        AppendRun(rest.IndexOfAny(ends) is >= 0 and var end ? rest[..end] : rest);
    }

    private void AppendRun(ReadOnlySpan<char> run)
    {
        if (_rowLength + run.Length > _row.Length)
        {
            Array.Resize(ref _row, Math.Max(_row.Length * 2, _rowLength + run.Length));
        }

        run.CopyTo(_row.AsSpan(_rowLength));
        _rowLength += run.Length;
        _at += run.Length;
    }

    private void AppendOne(char character)
    {
        Span<char> one = [character];
        AppendRun(one);
        _at--;
    }
}
