namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>What a segment knows of each document besides words and attributes: one array for each fact, so that a search reads only those that it asks about, side by side.</summary>
internal sealed class Columns
{
    public const int AnyDistance = ushort.MaxValue;

    /// <summary>Stands for no place.</summary>
    public const int Nowhere = int.MinValue;

    public required Guid[] Ids { get; init; }

    /// <summary>Who gives offers of this segment, each once.</summary>
    public required Guid[] Givers { get; init; }

    /// <summary>The place of each document's giver among them.</summary>
    public required ushort[] GiverOf { get; init; }

    /// <summary>The documents in the order of their keys.</summary>
    public required ushort[] ById { get; init; }

    public required int[] Easts { get; init; }

    public required int[] Norths { get; init; }

    public required ushort[] Travels { get; init; }

    /// <summary>The minute of publication.</summary>
    public required int[] Published { get; init; }

    public required ushort[] Notices { get; init; }

    public required byte[] Weekdays { get; init; }

    public required ushort[] ArrangedFrom { get; init; }

    public required ushort[] ArrangedUntil { get; init; }

    /// <summary>Where each document's free days begin in <see cref="FreeDays"/>; one more than there are documents.</summary>
    public required int[] FreeStarts { get; init; }

    public required ushort[] FreeDays { get; init; }

    public int Count => Ids.Length;

    /// <summary>The square of the distance in metres, exactly; only for a document with a place.</summary>
    public long Square(int document, int east, int north)
    {
        long x = Easts[document] - east, y = Norths[document] - north;
        return (x * x) + (y * y);
    }

    /// <summary>The first day on which the offer can take place, within two days; <see cref="Days.None"/> when there is none.</summary>
    public int NextDay(int document, int today, int from, int until)
    {
        var first = Math.Max(today + Notices[document], from);
        var next = Days.None;
        for (var at = FreeStarts[document]; at < FreeStarts[document + 1]; at++)
        {
            if (FreeDays[at] >= first)
            {
                next = FreeDays[at] <= until ? FreeDays[at] : next;
                break;
            }
        }

        if (Weekdays[document] is not 0 and var weekdays)
        {
            var arranged = Days.FirstOn(Math.Max(first, ArrangedFrom[document]), weekdays);
            next = arranged < next && arranged <= until && arranged <= ArrangedUntil[document] ? arranged : next;
        }

        return next;
    }

    /// <summary>The document of a key; null when it is not here.</summary>
    public int? Find(Guid id)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var compared = Ids[ById[middle]].CompareTo(id);
            if (compared == 0)
            {
                return ById[middle];
            }

            (low, high) = compared < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    public static Columns Of(IReadOnlyList<OfferRow> rows)
    {
        var starts = new int[rows.Count + 1];
        for (var document = 0; document < rows.Count; document++)
        {
            starts[document + 1] = starts[document] + rows[document].FreeDays.Length;
        }

        Guid[] givers = [.. rows.Select(row => row.Organisation).Distinct().Order()];
        return new Columns
        {
            Ids = [.. rows.Select(row => row.Id)],
            Givers = givers,
            GiverOf = [.. rows.Select(row => (ushort)Array.BinarySearch(givers, row.Organisation))],
            ById = [.. Enumerable.Range(0, rows.Count).OrderBy(document => rows[document].Id).Select(document => (ushort)document)],
            Easts = [.. rows.Select(row => row.Place?.East ?? Nowhere)],
            Norths = [.. rows.Select(row => row.Place?.North ?? Nowhere)],
            Travels = [.. rows.Select(row => row.Travel)],
            Published = [.. rows.Select(row => row.Published)],
            Notices = [.. rows.Select(row => row.Notice)],
            Weekdays = [.. rows.Select(row => row.Weekdays)],
            ArrangedFrom = [.. rows.Select(row => row.ArrangedFrom)],
            ArrangedUntil = [.. rows.Select(row => row.ArrangedUntil)],
            FreeStarts = starts,
            FreeDays = [.. rows.SelectMany(row => row.FreeDays)],
        };
    }
}
