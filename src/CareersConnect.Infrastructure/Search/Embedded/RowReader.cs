using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Makes a row of a document.</summary>
internal sealed class RowReader(Lexicon lexicon, AttributeTable attributes)
{
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
        FreeDays = [.. offer.FreeDays.Select(Days.Of).Distinct().Order()],
        Attributes = [.. AttributesOf(offer).Distinct().Order()],
        Stems = StemsOf(offer),
        Text = TextBlocks.Kept(offer.Title, offer.Description),
    };

    private int[] StemsOf(OfferDocument offer)
    {
        var stems = new List<int>(128);
        foreach (var field in OfferStems.FieldsOf(offer))
        {
            foreach (var stem in field)
            {
                stems.Add(lexicon.Add(stem));
            }

            stems.Add(Lexicon.Gap);
        }

        return [.. stems];
    }

    private IEnumerable<int> AttributesOf(OfferDocument offer) =>
    [
        .. offer.YearGroups.ToList().Select(year => AttributeTable.Years + (int)year),
        AttributeTable.Audiences + (int)offer.Audience - 1,
        .. BitsOf((int)offer.Ways, AttributeTable.Ways),
        .. offer.Size is { } size ? [AttributeTable.Sizes + (int)size - (int)EmployerSize.FewerThan10] : Array.Empty<int>(),
        .. offer.SelfEmployed ? [AttributeTable.SelfEmployed] : Array.Empty<int>(),
        .. offer.Stem ? [AttributeTable.Stem] : Array.Empty<int>(),
        .. offer.Free ? [AttributeTable.Free] : Array.Empty<int>(),
        .. BitsOf((int)offer.Access, AttributeTable.Access),
        .. BitsOf((int)offer.Content, AttributeTable.Content),
        .. offer.Benchmarks.Select(benchmark => AttributeTable.Benchmarks + benchmark - 1),
        attributes.Add(SearchPart.ActivityTypes, offer.ActivityType.Value),
        attributes.Add(SearchPart.Languages, offer.Language),
        .. offer.Sectors.Select(slug => attributes.Add(SearchPart.Sectors, slug)),
        .. offer.Subjects.Select(slug => attributes.Add(SearchPart.Subjects, slug)),
    ];

    /// <summary>The places of the flags that are set, from a first place on.</summary>
    public static IEnumerable<int> BitsOf(int flags, int first)
    {
        for (; flags != 0; flags &= flags - 1)
        {
            yield return first + System.Numerics.BitOperations.TrailingZeroCount(flags);
        }
    }
}
