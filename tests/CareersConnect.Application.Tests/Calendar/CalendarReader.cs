using System.Globalization;
using System.Text;

namespace CareersConnect.Application.Tests.Calendar;

/// <summary>A strict reader of calendar files, written from RFC 5545 and not from the writer: it refuses what a program might refuse.</summary>
internal sealed class CalendarReader
{
    private readonly List<(string Name, Dictionary<string, string> Parameters, string Value)> _lines = [];

    public CalendarReader(string file)
    {
        Assert.EndsWith("\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
        var folded = file[..^2].Split("\r\n");
        Assert.All(folded, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));
        Assert.All(folded, line => Assert.DoesNotContain('\uFFFD', line));
        foreach (var line in string.Join("\r\n", folded).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n"))
        {
            _lines.Add(Split(line));
        }

        Balanced();
    }

    /// <summary>The properties of each event, in order.</summary>
    public IReadOnlyList<ILookup<string, string>> Events { get; private set; } = [];

    public string Method => Value("METHOD");

    public string Value(string name) => Assert.Single(_lines, line => line.Name == name).Value;

    public string Text(string name) => Unescaped(Value(name));

    public DateTime Utc(string name) => DateTime.ParseExact(
        Value(name), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public Dictionary<string, string> Parameters(string name) => Assert.Single(_lines, line => line.Name == name).Parameters;

    public bool Has(string name) => _lines.Exists(line => line.Name == name);

    private static (string, Dictionary<string, string>, string) Split(string line)
    {
        Assert.DoesNotContain(line, char.IsControl);
        var quoted = false;
        var colon = -1;
        var starts = new List<int>();
        for (var at = 0; at < line.Length && colon < 0; at++)
        {
            quoted ^= line[at] == '"';
            if (!quoted && line[at] == ';')
            {
                starts.Add(at);
            }

            colon = !quoted && line[at] == ':' ? at : -1;
        }

        Assert.True(colon > 0, $"No value: {line}");
        var ends = starts.Skip(1).Append(colon);
        var parameters = starts.Zip(ends, (start, end) => line[(start + 1)..end].Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim('"'), StringComparer.Ordinal);
        var name = line[..(starts.Count > 0 ? starts[0] : colon)];
        Assert.All(name, letter => Assert.True(char.IsAsciiLetterUpper(letter) || letter == '-', line));
        return (name, parameters, line[(colon + 1)..]);
    }

    private static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] != '\\')
            {
                Assert.False(value[at] is ';' or ',', value);
                text.Append(value[at]);
                continue;
            }

            text.Append(value[++at] switch { 'n' => '\n', '\\' => '\\', ';' => ';', ',' => ',', var other => throw new InvalidOperationException($"\\{other} is no escape.") });
        }

        return text.ToString();
    }

    private void Balanced()
    {
        var open = new Stack<string>();
        var events = new List<ILookup<string, string>>();
        var from = 0;
        for (var at = 0; at < _lines.Count; at++)
        {
            if (_lines[at].Name == "BEGIN")
            {
                open.Push(_lines[at].Value);
                from = at;
            }
            else if (_lines[at].Name == "END")
            {
                Assert.Equal(open.Pop(), _lines[at].Value);
                if (_lines[at].Value == "VEVENT")
                {
                    events.Add(_lines[from..at].ToLookup(line => line.Name, line => line.Value, StringComparer.Ordinal));
                }
            }
        }

        Assert.Empty(open);
        Events = events;
    }
}
