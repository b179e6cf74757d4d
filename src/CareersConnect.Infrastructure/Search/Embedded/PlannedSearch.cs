using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>A search in the index's own numbers.</summary>
internal sealed class PlannedSearch
{
    /// <summary>Square metres of a square mile, as every engine reckons it.</summary>
    public const double SquareMile = 2589988.110336;

    public PlannedSearch(OfferSearch search, AttributeTable attributes, NumberedQuery? words)
    {
        (Search, Words, Order) = (search, words, search.EffectiveOrder);
        Today = Embedded.Days.Of(search.Today);
        From = search.From is { } from ? Embedded.Days.Of(from) : 0;
        Until = search.Until is { } until ? Embedded.Days.Of(until) : Embedded.Days.None;
        Excluded = search.Excluded.Count == 0 ? null : [.. search.Excluded.Select(organisation => organisation.Value)];
        Parts = [.. PartsOf(search, attributes)];
    }

    public OfferSearch Search { get; }

    /// <summary>Null when nothing was typed.</summary>
    public NumberedQuery? Words { get; }

    public SearchOrder Order { get; }

    public int Today { get; }

    public int From { get; }

    public int Until { get; }

    public HashSet<Guid>? Excluded { get; }

    /// <summary>The parts that are set; of access features and contents each is a part of its own.</summary>
    public IReadOnlyList<PlannedPart> Parts { get; }

    /// <summary>Which of the parts is that of the days; null when they are not set.</summary>
    public int? Days => IsDated ? Parts.ToList().FindIndex(part => part.Of == SearchPart.Days) : null;

    /// <summary>Whether days are asked for, so that the next day must be worked out anew.</summary>
    public bool IsDated => Search.From is not null || Search.Until is not null;

    public GridPoint? Near => Search.Near;

    /// <summary>The square of the radius in metres; null for any distance.</summary>
    public double? Within => Search.WithinMiles is { } miles ? miles * miles * SquareMile : null;

    private static IEnumerable<PlannedPart> PartsOf(OfferSearch search, AttributeTable attributes)
    {
        int[] Open(SearchPart part, IEnumerable<string> values) => [.. values.Select(value => attributes.Find(part, value)).OfType<int>()];

        (SearchPart Part, bool IsSet, IEnumerable<int> Bits)[] parts =
        [
            (SearchPart.YearGroups, !search.YearGroups.IsEmpty, RowReader.BitsOf(search.YearGroups.Bits, AttributeTable.Years)),
            (SearchPart.ActivityTypes, search.ActivityTypes.Count > 0, Open(SearchPart.ActivityTypes, search.ActivityTypes.Select(type => type.Value))),
            (SearchPart.Audiences, search.Audiences.Count > 0, search.Audiences.Select(audience => AttributeTable.Audiences + (int)audience - 1)),
            (SearchPart.Where, search.Where != MeetingWays.None, RowReader.BitsOf((int)search.Where, AttributeTable.Ways)),
            (SearchPart.Days, search.From is not null || search.Until is not null, []),
            (SearchPart.Sizes, search.Sizes.Count > 0, search.Sizes.Select(size => AttributeTable.Sizes + (int)size - (int)EmployerSize.FewerThan10)),
            (SearchPart.SelfEmployed, search.SelfEmployed, [AttributeTable.SelfEmployed]),
            (SearchPart.Stem, search.Stem, [AttributeTable.Stem]),
            (SearchPart.Free, search.Free, [AttributeTable.Free]),
            (SearchPart.Languages, search.Languages.Count > 0, Open(SearchPart.Languages, search.Languages)),
            (SearchPart.Benchmarks, search.Benchmarks.Count > 0, search.Benchmarks.Where(benchmark => benchmark is >= 1 and <= 8).Select(benchmark => AttributeTable.Benchmarks + benchmark - 1)),
            (SearchPart.Sectors, search.Sectors.Count > 0, Open(SearchPart.Sectors, search.Sectors)),
            (SearchPart.Subjects, search.Subjects.Count > 0, Open(SearchPart.Subjects, search.Subjects)),
        ];
        return parts.Where(part => part.IsSet).Select(part => new PlannedPart(part.Part, [.. part.Bits]))
            .Concat(RowReader.BitsOf((int)search.Access, AttributeTable.Access).Select(bit => new PlannedPart(SearchPart.Access, [bit])))
            .Concat(RowReader.BitsOf((int)search.Content, AttributeTable.Content).Select(bit => new PlannedPart(SearchPart.Content, [bit])));
    }
}

/// <summary>A part that is set.</summary>
/// <param name="Of">Which.</param>
/// <param name="Bits">Passed by whoever has any of these answers.</param>
internal sealed record PlannedPart(SearchPart Of, int[] Bits);
