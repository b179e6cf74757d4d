using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// The index as a file, so that a host that starts need not read every offer again. It is a cache: one that is of another version, of another list of synonyms, or not whole is refused, and the index is built from the
/// database. It is written beside its place and moved there when it is whole, so that a process that dies leaves the old one.
/// </summary>
internal static class SnapshotFile
{
    /// <summary>Rises with every change of what is in the file, of the stemmer and of the score.</summary>
    private const int Version = 3;

    private static readonly byte[] Magic = "CareersConnect index"u8.ToArray();

    public static void Save(string path, Contents contents, SynonymBook synonyms)
    {
        var beside = $"{path}.{Path.GetRandomFileName()}.new";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        {
            Write(new SnapshotWriter(stream), contents, synonyms);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>What the file holds.</summary>
    /// <exception cref="InvalidDataException">It is of another version, or not whole.</exception>
    public static Contents Load(string path, SynonymBook synonyms, int largest = Segment.Largest)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 20, FileOptions.SequentialScan);
        try
        {
            return Read(new SnapshotReader(stream), synonyms, largest);
        }
        catch (EndOfStreamException early)
        {
            throw new InvalidDataException("It ends too early.", early);
        }
    }

    private static void Write(SnapshotWriter writer, Contents contents, SynonymBook synonyms)
    {
        var position = contents.Snapshot.Position ?? throw new InvalidOperationException("An index that was never built is not kept.");
        writer.Write(Magic);
        writer.Write([Version, contents.Snapshot.Segments.Count]);
        writer.Write([IdentityOf(synonyms), position.Log, position.Number.ToString(CultureInfo.InvariantCulture)]);
        writer.Write([.. Enumerable.Range(1, contents.Lexicon.Count - 1).Select(contents.Lexicon.Stem)]);
        writer.Write([.. contents.Attributes.Open.OrderBy(answer => answer.Value).Select(answer => $"{(int)answer.Key.Part}|{Uri.EscapeDataString(answer.Key.Value)}")]);
        writer.Write(contents.Snapshot.Counts.All);
        foreach (var live in contents.Snapshot.Segments)
        {
            SegmentParts.Write(writer, live);
        }
    }

    private static Contents Read(SnapshotReader reader, SynonymBook synonyms, int largest)
    {
        if (!reader.Read<byte>().AsSpan().SequenceEqual(Magic) || reader.Read<int>() is not [Version, var segments])
        {
            throw new InvalidDataException("It is of another version.");
        }

        if (reader.ReadTexts() is not [var identity, var log, var number] || identity != IdentityOf(synonyms))
        {
            throw new InvalidDataException("It was made with other synonyms.");
        }

        var contents = Contents.Empty(synonyms, largest);
        foreach (var stem in reader.ReadTexts())
        {
            contents.Lexicon.Add(stem);
        }

        foreach (var answer in reader.ReadTexts().Select(answer => answer.Split('|', 2)))
        {
            contents.Attributes.Add((SearchPart)int.Parse(answer[0], CultureInfo.InvariantCulture), Uri.UnescapeDataString(answer[1]));
        }

        var counts = TermCounts.Of(reader.Read<int>());
        LiveSegment[] live = [.. Enumerable.Range(0, segments).Select(_ => SegmentParts.Read(reader))];
        return contents with { Snapshot = new Snapshot(live, counts, new LogPosition(log, long.Parse(number, CultureInfo.InvariantCulture))) };
    }

    private static string IdentityOf(SynonymBook synonyms) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', synonyms.Terms.Select(term => string.Join(' ', term))))));
}
