using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CareersConnect.Infrastructure.Email;

/// <summary>A part of a caught e-mail: its headers, and either further parts or what it holds.</summary>
internal sealed record MimePart(IReadOnlyList<(string Name, string Value)> Headers, IReadOnlyList<MimePart> Parts, byte[] Content)
{
    public string Text => Encoding.UTF8.GetString(Content);

    public string FileName => MimeReader.Parameter(Header("Content-Disposition"), "filename") is { Length: > 0 } name ? name : MimeReader.Parameter(Header("Content-Type"), "name");

    public bool Is(string type) => Header("Content-Type").StartsWith(type, StringComparison.OrdinalIgnoreCase) && FileName.Length == 0;

    public IEnumerable<MimePart> Leaves() => Parts.Count == 0 ? [this] : Parts.SelectMany(part => part.Leaves());

    public string Header(string name) => Headers.FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Value ?? "";
}

/// <summary>Reads the .eml files that this program writes itself: enough of MIME for them, for the developer's inbox.</summary>
internal static partial class MimeReader
{
    /// <summary>Reads an e-mail or a part of one.</summary>
    /// <param name="source">The bytes, one a character.</param>
    public static MimePart Read(string source)
    {
        var text = source.ReplaceLineEndings("\n");
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var head = end < 0 ? text : text[..end];
        var body = end < 0 ? "" : text[(end + 2)..];
        List<(string, string)> headers = [.. Fold().Replace(head, " ").Split('\n').Where(line => line.Contains(':', StringComparison.Ordinal)).Select(Header)];
        var leaf = new MimePart(headers, [], []);
        var boundary = Parameter(leaf.Header("Content-Type"), "boundary");
        return boundary.Length > 0
            ? leaf with { Parts = [.. Between(body, boundary).Select(Read)] }
            : leaf with { Content = Decode(body, leaf.Header("Content-Transfer-Encoding")) };
    }

    /// <summary>A parameter of a header such as Content-Type; empty when it is not there.</summary>
    public static string Parameter(string header, string name)
    {
        var found = Regex.Match(header, $"""(?:^|[;\s]){name}=(?:"(?<value>[^"]*)"|(?<value>[^;\s]*))""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return found.Success ? found.Groups["value"].Value : "";
    }

    private static IEnumerable<string> Between(string body, string boundary) =>
        $"\n{body}".Split($"\n--{boundary}").Skip(1).TakeWhile(part => !part.StartsWith("--", StringComparison.Ordinal)).Select(part => part.TrimStart(' ', '\t')[1..]);

    private static (string Name, string Value) Header(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var joined = BetweenWords().Replace(line[(colon + 1)..].Trim(), "");
        return (line[..colon], Word().Replace(joined, word => Encoding.UTF8.GetString(
            string.Equals(word.Groups["how"].Value, "B", StringComparison.OrdinalIgnoreCase)
                ? Convert.FromBase64String(word.Groups["text"].Value)
                : Quoted(word.Groups["text"].Value.Replace('_', ' ')))));
    }

    private static byte[] Decode(string body, string encoding) => encoding.ToLowerInvariant() switch
    {
        "base64" => Convert.FromBase64String(body),
        "quoted-printable" => Quoted(body.Replace("=\n", "", StringComparison.Ordinal)),
        _ => Encoding.Latin1.GetBytes(body),
    };

    private static byte[] Quoted(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '=' && at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                at += 2;
            }
            else
            {
                bytes.Add((byte)text[at]);
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"\n[ \t]+", RegexOptions.None, 1000)]
    private static partial Regex Fold();

    [GeneratedRegex(@"=\?utf-8\?(?<how>[BQ])\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\?=)\s+(?==\?)", RegexOptions.None, 1000)]
    private static partial Regex BetweenWords();
}
