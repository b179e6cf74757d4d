namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Up to 65,536 offers, made once and never changed. A document is a place in it.</summary>
internal sealed class Segment
{
    /// <summary>So many, so that a document fits in two bytes.</summary>
    public const int Largest = 65_536;

    private DayView? _day;

    public required Columns Columns { get; init; }

    public required AttributeColumns Attributes { get; init; }

    public required Postings Postings { get; init; }

    public required TextBlocks Texts { get; init; }

    /// <summary>The documents with a place.</summary>
    public required ulong[] Placed { get; init; }

    public int Count => Columns.Count;

    /// <summary>What the segment looks like on a day; kept until another day is asked for.</summary>
    public DayView On(int today)
    {
        var view = Volatile.Read(ref _day);
        if (view?.Today != today)
        {
            Volatile.Write(ref _day, view = DayView.Of(Columns, today));
        }

        return view;
    }

    public static Segment Of(IReadOnlyList<OfferRow> rows, IReadOnlyList<ReadOnlyMemory<byte>> blocks, PostingsBuilder postings, PhraseTable phrases, int stems, int attributes)
    {
        var placed = new ulong[Bits.Words(rows.Count)];
        for (var document = 0; document < rows.Count; document++)
        {
            if (rows[document].Place is not null)
            {
                Bits.Add(placed, document);
            }
        }

        return new Segment
        {
            Columns = Columns.Of(rows), Attributes = AttributeColumns.Of(rows, attributes), Postings = postings.Build(rows, phrases, stems),
            Texts = TextBlocks.Of(rows, blocks), Placed = placed,
        };
    }

    /// <summary>Takes a document out again, to be put into another segment.</summary>
    /// <param name="document">The document.</param>
    /// <param name="words">The segment's words, turned into rows.</param>
    /// <param name="withText">Not where its block goes there whole.</param>
    public OfferRow Row(int document, WordRows words, bool withText = true) => new()
    {
        Id = Columns.Ids[document],
        Organisation = Columns.Givers[Columns.GiverOf[document]],
        Place = Columns.Easts[document] == Columns.Nowhere ? null : (Columns.Easts[document], Columns.Norths[document]),
        Travel = Columns.Travels[document],
        Published = Columns.Published[document],
        Notice = Columns.Notices[document],
        Weekdays = Columns.Weekdays[document],
        ArrangedFrom = Columns.ArrangedFrom[document],
        ArrangedUntil = Columns.ArrangedUntil[document],
        FreeDays = Columns.FreeDays[Columns.FreeStarts[document]..Columns.FreeStarts[document + 1]],
        Attributes = [.. Attributes.Of(document)],
        Stems = words.Of(document),
        Text = withText ? Texts.Raw(document) : [],
    };
}

/// <summary>What a segment looks like on one day: which offers can be asked for at all, and the first day on which each can take place.</summary>
internal sealed record DayView(int Today, ulong[] Askable, ushort[] Next)
{
    public static DayView Of(Columns columns, int today)
    {
        var (askable, next) = (new ulong[Bits.Words(columns.Count)], new ushort[columns.Count]);
        for (var document = 0; document < columns.Count; document++)
        {
            var day = columns.NextDay(document, today, 0, Days.None);
            next[document] = (ushort)day;
            if (day != Days.None)
            {
                Bits.Add(askable, document);
            }
        }

        return new DayView(today, askable, next);
    }
}
