using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// The index as a file, so that a host that starts need not read every offer again. It is a cache: one that is of another version, of another list of synonyms, or not whole is refused, and the index is built from the
/// database. It is written beside its place and moved there when it is whole, so that a process that dies leaves the old one.
/// </summary>
internal static class SnapshotFile
{
    /// <summary>Rises with every change of what is in the file and in which order. Stemmer, folding, synonyms and score need no rise: the file carries what they made of a fixed text.</summary>
    private const int Version = 5;

    /// <summary>What a process that died over it has left behind is taken away after this long.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    /// <summary>Words that show what stemmer, folding and weights do: each ending, accents, digits, a word in several fields.</summary>
    private static readonly OfferDocument Fixed = new()
    {
        Id = default,
        OrganisationId = default,
        Title = "Engineers' caresses, ponies and STEM-days for Year 10",
        Organisation = "Café Müller & Søn ﬁlms",
        Kind = "Workplace visits",
        Description = "Relational conditional valency hesitancy digitizer conformably radically differently vilely analogously vietnamization predication operator feudalism decisiveness hopefulness callousness formality "
            + "sensitivity sensibility triplicate formative formalize electricity electrical goodness revival allowance inference airliner gyroscopic adjustable defensible irritant replacement adjustment dependent "
            + "adoption homologous communism activate angularities effective bowdlerize probate rate cease controlling rolled plastered agreed motoring sized hopping tanned falling hissing fizzed failing filing happy sky",
        Outcomes = "engineer engineering 2027 3D",
        Topics = "engineered",
        Town = "Stoke-on-Trent",
        ActivityType = ActivityTypeId.CareersTalk,
        YearGroups = default,
        Ways = MeetingWays.LiveOnline,
        NoticeDays = 1,
    };

    private static readonly byte[] Magic = "CareersConnect index"u8.ToArray();

    public static void Save(string path, Contents contents, SynonymBook synonyms)
    {
        ClearAway(path);
        var beside = $"{path}.{Path.GetRandomFileName()}.new";
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20))
            {
                Write(new SnapshotWriter(stream), contents, synonyms);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>What the file holds.</summary>
    /// <exception cref="InvalidDataException">It is of another version, or not whole.</exception>
    public static Contents Load(string path, SynonymBook synonyms, int largest = Segment.Largest)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 20, FileOptions.SequentialScan);
        try
        {
            var contents = Read(new SnapshotReader(stream), synonyms, largest);
            return stream.Position == stream.Length ? contents : throw new InvalidDataException("It is longer than what was written.");
        }
        catch (EndOfStreamException early)
        {
            throw new InvalidDataException("It ends too early.", early);
        }
    }

    private static void ClearAway(string path)
    {
        var full = Path.GetFullPath(path);
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(full)!, Path.GetFileName(full) + ".*.new").Where(left => File.GetLastWriteTimeUtc(left) < File.GetLastWriteTimeUtc(full) - Forgotten))
        {
            File.Delete(left);
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
            throw new InvalidDataException("It was made with other synonyms, stems or scores.");
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

    /// <summary>Changes with the synonyms, and with all that makes numbers of words: how texts are cut, folded and stemmed, and what fields and stems weigh.</summary>
    public static string IdentityOf(SynonymBook synonyms)
    {
        var stems = OfferStems.Of(Fixed);
        IEnumerable<string> lines =
        [
            .. synonyms.Terms.Select(term => string.Join(' ', term)),
            .. stems.Fields.Select(field => string.Join(' ', field)),
            .. stems.Impacts.OrderBy(stem => stem.Key, StringComparer.Ordinal).Select(stem => string.Create(CultureInfo.InvariantCulture, $"{stem.Key} {stem.Value}")),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
