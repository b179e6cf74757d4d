using System.Text;

namespace CareersConnect.Application.Imports;

/// <summary>Finds out what kind of text a file holds before it is read: UTF-8, with or without its mark, or Windows-1252. Anything else is told apart and refused with what to do.</summary>
/// <param name="Encoding">How to read it; null when it is refused.</param>
/// <param name="Refusal">Why not, in a sentence; null when it can be read.</param>
public sealed record TextFile(Encoding? Encoding, string? Refusal)
{
    private const int ChunkSize = 128 * 1024;

    private static readonly (byte[] Start, string Refusal)[] Others =
    [
        ([0xFF, 0xFE], Utf16), ([0xFE, 0xFF], Utf16),
        ("PK\u0003\u0004"u8.ToArray(), "This is a workbook or a zip archive, not a CSV file. Unpack it, or save it from the spreadsheet program as \"CSV UTF-8\"."),
        ([0xD0, 0xCF, 0x11, 0xE0], "This is an old Excel workbook, not a CSV file. Save it from the spreadsheet program as \"CSV UTF-8\"."),
        ([0x1F, 0x8B], "This is a compressed file, not a CSV file. Unpack it first."),
        ("%PDF"u8.ToArray(), "This is a PDF document, not a CSV file. Download the CSV file instead."),
    ];

    private const string Empty = "The file is empty. Save or download it again, then send it.";
    private const string Utf16 = "The file is saved as UTF-16 (\"Unicode text\"). Save it as \"CSV UTF-8\", or use the file as it was downloaded.";
    private const string Binary = "The file is not text: it holds bytes that no CSV file has. Download the CSV file again.";
    private const string WebPage = "This is a web page, not a CSV file: the download may have failed. Download the CSV file again.";
    private const string HalfUtf8 = "The file says that it is UTF-8, but some of its bytes are not. Save it again as \"CSV UTF-8\", or use the file as it was downloaded.";

    /// <summary>Looks through the whole file; nothing of it is kept.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <returns>How to read it, or why not.</returns>
    public static async Task<TextFile> LookAsync(string path, CancellationToken cancellationToken)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var chunk = new byte[ChunkSize];
        var seen = new Seen();
        for (var length = await file.ReadAtLeastAsync(chunk, ChunkSize, throwOnEndOfStream: false, cancellationToken); length > 0;
            length = await file.ReadAtLeastAsync(chunk, ChunkSize, throwOnEndOfStream: false, cancellationToken))
        {
            if (seen.Refuse(chunk.AsSpan(0, length)) is { } refusal)
            {
                return new TextFile(null, refusal);
            }
        }

        return seen.Conclude();
    }

    private sealed class Seen
    {
        private readonly Decoder _utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        private readonly char[] _scratch = new char[ChunkSize + 4];
        private bool _isUtf8 = true, _hasMark, _hasText, _first = true;

        public string? Refuse(ReadOnlySpan<byte> chunk)
        {
            if (_first && StartOf(chunk) is { } other)
            {
                return other;
            }

            _hasMark |= _first && chunk.StartsWith(Encoding.UTF8.Preamble);
            _first = false;
            if (chunk.Contains((byte)0))
            {
                return chunk.Count((byte)0) > chunk.Length / 4 ? Utf16 : Binary;
            }

            _hasText |= chunk.ContainsAnyExcept(" \t\r\n\uFEFF"u8);
            CheckUtf8(chunk, last: false);
            return null;
        }

        public TextFile Conclude()
        {
            CheckUtf8([], last: true);
            return !_hasText ? new TextFile(null, Empty)
                : _isUtf8 ? new TextFile(Encoding.UTF8, null)
                : _hasMark ? new TextFile(null, HalfUtf8)
                : new TextFile(Encoding.GetEncoding(1252), null);
        }

        private static string? StartOf(ReadOnlySpan<byte> chunk)
        {
            foreach (var (start, refusal) in Others)
            {
                if (chunk.StartsWith(start))
                {
                    return refusal;
                }
            }

            return Encoding.ASCII.GetString(chunk[..Math.Min(chunk.Length, 200)]).TrimStart('?', ' ', '\t', '\r', '\n') is ['<', '!' or 'h' or 'H' or '?', ..] ? WebPage : null;
        }

        private void CheckUtf8(ReadOnlySpan<byte> chunk, bool last)
        {
            if (!_isUtf8)
            {
                return;
            }

            try
            {
                _utf8.GetChars(chunk, _scratch, last);
            }
            catch (DecoderFallbackException)
            {
                _isUtf8 = false;
            }
        }
    }
}
