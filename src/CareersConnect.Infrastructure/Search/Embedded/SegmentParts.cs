namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>A segment as a row of arrays, always in the same order.</summary>
internal static class SegmentParts
{
    public static void Write(SnapshotWriter writer, LiveSegment live)
    {
        var (segment, columns) = (live.Segment, live.Segment.Columns);
        writer.Write(live.Live);
        writer.Write(columns.Ids);
        writer.Write(columns.Givers);
        writer.Write(columns.GiverOf);
        writer.Write(columns.ById);
        writer.Write(columns.Easts);
        writer.Write(columns.Norths);
        writer.Write(columns.Travels);
        writer.Write(columns.Published);
        writer.Write(columns.Notices);
        writer.Write(columns.Weekdays);
        writer.Write(columns.ArrangedFrom);
        writer.Write(columns.ArrangedUntil);
        writer.Write(columns.FreeStarts);
        writer.Write(columns.FreeDays);
        writer.Write(segment.Placed);
        writer.Write(segment.Postings.Stems);
        writer.Write(segment.Postings.Starts);
        writer.Write(segment.Postings.Documents);
        writer.Write(segment.Postings.Impacts);
        writer.Write(segment.Postings.Positions.Bytes);
        writer.Write(segment.Postings.Positions.Starts);
        writer.Write(segment.Texts.Blocks);
        writer.Write(segment.Texts.Starts);
        writer.Write([segment.Attributes.Bits, segment.Attributes.Width]);
        writer.Write(segment.Attributes.Packed);
    }

    public static LiveSegment Read(SnapshotReader reader)
    {
        var live = reader.Read<ulong>();
        var columns = new Columns
        {
            Ids = reader.Read<Guid>(),
            Givers = reader.Read<Guid>(),
            GiverOf = reader.Read<ushort>(),
            ById = reader.Read<ushort>(),
            Easts = reader.Read<int>(),
            Norths = reader.Read<int>(),
            Travels = reader.Read<ushort>(),
            Published = reader.Read<int>(),
            Notices = reader.Read<ushort>(),
            Weekdays = reader.Read<byte>(),
            ArrangedFrom = reader.Read<ushort>(),
            ArrangedUntil = reader.Read<ushort>(),
            FreeStarts = reader.Read<int>(),
            FreeDays = reader.Read<ushort>(),
        };
        var placed = reader.Read<ulong>();
        var postings = new Postings(columns.Count, reader.Read<int>(), reader.Read<int>(), reader.Read<byte>(), reader.Read<byte>(), new Positions(reader.Read<byte>(), reader.Read<int>()));
        var texts = new TextBlocks(reader.Read<byte>(), reader.Read<int>());
        var shape = reader.Read<int>();
        var attributes = AttributeColumns.Of(reader.Read<ulong>(), columns.Count, shape[0], shape[1]);
        return new LiveSegment(new Segment { Columns = columns, Placed = placed, Postings = postings, Texts = texts, Attributes = attributes }, live, Bits.Count(live));
    }
}
