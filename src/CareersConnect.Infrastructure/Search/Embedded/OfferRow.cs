namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>One offer on its way into a segment: read from a document, or taken out of an older segment when segments are merged.</summary>
internal sealed class OfferRow
{
    public required Guid Id { get; init; }

    public required Guid Organisation { get; init; }

    /// <summary>Metres on the national grid; null when it only meets online and said no place.</summary>
    public required (int East, int North)? Place { get; init; }

    /// <summary>Miles; <see cref="Columns.AnyDistance"/> for any.</summary>
    public required ushort Travel { get; init; }

    /// <summary>The minute of publication.</summary>
    public required int Published { get; init; }

    /// <summary>Days, 1 or more.</summary>
    public required ushort Notice { get; init; }

    /// <summary>Bit n for the day whose number leaves n when divided by 7.</summary>
    public required byte Weekdays { get; init; }

    /// <summary>Day numbers from <see cref="Days.Epoch"/> on.</summary>
    public required ushort ArrangedFrom { get; init; }

    public required ushort ArrangedUntil { get; init; }

    /// <summary>Day numbers from <see cref="Days.Epoch"/> on, rising.</summary>
    public required ushort[] FreeDays { get; init; }

    /// <summary>Bits of <see cref="AttributeTable"/>.</summary>
    public required int[] Attributes { get; init; }

    /// <summary>Numbers of stems in their order, all fields, <see cref="Lexicon.Gap"/> between two fields.</summary>
    public required int[] Stems { get; init; }

    /// <summary>What is shown of it, as <see cref="TextBlocks"/> keeps it.</summary>
    public required byte[] Text { get; init; }
}
