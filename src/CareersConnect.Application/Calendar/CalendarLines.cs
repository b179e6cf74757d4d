using System.Text;
using CareersConnect.Application.Email;

namespace CareersConnect.Application.Calendar;

/// <summary>Writes the lines of a calendar file: escaped, folded at 75 octets without splitting a character, ended by CRLF (RFC 5545, 3.1 and 3.3.11).</summary>
internal sealed class CalendarLines
{
    private const int Octets = 75;
    private readonly StringBuilder _text = new();

    /// <summary>Adds a property whose value is known to need no escape.</summary>
    public CalendarLines Raw(string line)
    {
        var used = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (used + letter.Utf8SequenceLength > Octets)
            {
                _text.Append("\r\n ");
                used = 1;
            }

            _text.Append(letter.ToString());
            used += letter.Utf8SequenceLength;
        }

        _text.Append("\r\n");
        return this;
    }

    /// <summary>Adds a text property; without a value, nothing.</summary>
    public CalendarLines Text(string property, string? value) => string.IsNullOrWhiteSpace(value) ? this : Raw($"{property}:{Escaped(value)}");

    /// <summary>Adds an address; without one, nothing.</summary>
    public CalendarLines Address(string property, Uri? value) => value is null ? this : Raw($"{property}:{value.AbsoluteUri}");

    /// <summary>Adds a person. A quotation mark cannot stand in a name here, so it becomes an apostrophe.</summary>
    public CalendarLines Person(string property, string parameters, CalendarPerson person)
    {
        var name = OneLine.Of(person.Name).Replace('"', '\'');
        return Raw($"{property}{(name.Length == 0 ? "" : $";CN=\"{name}\"")}{parameters}:mailto:{OneLine.Of(person.Address)}");
    }

    public override string ToString() => _text.ToString();

    private static string Escaped(string value) => Clean(value.ReplaceLineEndings("\n").Replace('\t', ' '))
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Clean(string value) => string.Concat(value.Where(letter => !char.IsControl(letter) || letter == '\n'));
}
