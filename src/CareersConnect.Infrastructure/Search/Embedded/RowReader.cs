using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Makes a row of a document. What it works with is kept from one to the next: for one reader at a time.</summary>
internal sealed class RowReader(Lexicon lexicon, AttributeTable attributes)
{
    private readonly StemNumbers _numbers = new(lexicon.Add);
    private readonly List<int> _stems = new(256);
    private readonly List<int> _bits = new(64);

    public OfferRow Read(OfferDocument offer) => new()
    {
        Id = offer.Id.Value,
        Organisation = offer.OrganisationId.Value,
        Place = offer.Location is { } at ? (at.Easting, at.Northing) : null,
        Travel = (ushort)Math.Min(offer.TravelMiles ?? Columns.AnyDistance, Columns.AnyDistance),
        Published = offer.PublishedMinute,
        Notice = (ushort)Math.Clamp(offer.NoticeDays, 1, ushort.MaxValue),
        Weekdays = (byte)offer.ArrangementDays,
        ArrangedFrom = offer.ArrangementFrom is { } from ? Days.Of(from) : (ushort)0,
        ArrangedUntil = offer.ArrangementUntil is { } until ? Days.Of(until) : (ushort)Days.None,
        FreeDays = offer.FreeDays.Count == 0 ? [] : [.. offer.FreeDays.Select(Days.Of).Distinct().Order()],
        Attributes = AttributesOf(offer),
        Stems = StemsOf(offer),
        Text = TextBlocks.Kept(offer.Title, offer.Description),
    };

    private int[] StemsOf(OfferDocument offer)
    {
        _stems.Clear();
        foreach (var text in OfferStems.TextsOf(offer))
        {
            _numbers.Add(text, _stems);
            _stems.Add(Lexicon.Gap);
        }

        return [.. _stems];
    }

    /// <summary>The bits, rising, each once.</summary>
    private int[] AttributesOf(OfferDocument offer)
    {
        _bits.Clear();
        Set(offer.YearGroups.Bits, AttributeTable.Years);
        _bits.Add(AttributeTable.Audiences + (int)offer.Audience - 1);
        Set((int)offer.Ways, AttributeTable.Ways);
        Set(offer.Size is { } size ? 1 << (size - EmployerSize.FewerThan10) : 0, AttributeTable.Sizes);
        Set(offer.SelfEmployed ? 1 : 0, AttributeTable.SelfEmployed);
        Set(offer.Stem ? 1 : 0, AttributeTable.Stem);
        Set(offer.Free ? 1 : 0, AttributeTable.Free);
        Set((int)offer.Access, AttributeTable.Access);
        Set((int)offer.Content, AttributeTable.Content);
        foreach (var benchmark in offer.Benchmarks)
        {
            _bits.Add(AttributeTable.Benchmarks + benchmark - 1);
        }

        Add(SearchPart.ActivityTypes, [offer.ActivityType.Value]);
        Add(SearchPart.Languages, [offer.Language]);
        Add(SearchPart.Sectors, offer.Sectors);
        Add(SearchPart.Subjects, offer.Subjects);
        _bits.Sort();
        return [.. _bits.Where((bit, at) => at == 0 || bit != _bits[at - 1])];
    }

    private void Set(int flags, int first)
    {
        for (; flags != 0; flags &= flags - 1)
        {
            _bits.Add(first + System.Numerics.BitOperations.TrailingZeroCount(flags));
        }
    }

    private void Add(SearchPart part, IReadOnlyList<string> answers)
    {
        foreach (var answer in answers)
        {
            if (attributes.Add(part, answer) is { } bit)
            {
                _bits.Add(bit);
            }
        }
    }

    /// <summary>The places of the flags that are set, from a first place on.</summary>
    public static IEnumerable<int> BitsOf(int flags, int first)
    {
        for (; flags != 0; flags &= flags - 1)
        {
            yield return first + System.Numerics.BitOperations.TrailingZeroCount(flags);
        }
    }
}
