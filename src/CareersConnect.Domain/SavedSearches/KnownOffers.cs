using System.Buffers.Binary;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.SavedSearches;

/// <summary>What a search found when its alert began: those offers are not new to it, however often they change. Eight bytes for each offer, sorted.</summary>
public sealed class KnownOffers
{
    private const int Width = 8;

    /// <summary>Notes what a search finds.</summary>
    /// <param name="savedSearchId">The search.</param>
    /// <param name="offers">The offers that it finds.</param>
    public KnownOffers(SavedSearchId savedSearchId, IEnumerable<OfferId> offers)
    {
        SavedSearchId = savedSearchId;
        Replace(offers);
    }

    private KnownOffers()
    {
    }

    /// <summary>The search.</summary>
    public SavedSearchId SavedSearchId { get; private set; }

    private byte[] Keys { get; set; } = [];

    /// <summary>Notes what the search finds now, in place of what it found before.</summary>
    /// <param name="offers">The offers that it finds.</param>
    public void Replace(IEnumerable<OfferId> offers)
    {
        var keys = offers.Select(KeyOf).Distinct().Order().ToList();
        var bytes = new byte[keys.Count * Width];
        for (var n = 0; n < keys.Count; n++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(n * Width), keys[n]);
        }

        Keys = bytes;
    }

    /// <summary>Whether an offer was found then.</summary>
    /// <param name="offer">The offer.</param>
    /// <returns>True when it was.</returns>
    public bool Contains(OfferId offer)
    {
        var wanted = KeyOf(offer);
        var (low, high) = (0, (Keys.Length / Width) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var key = BinaryPrimitives.ReadUInt64BigEndian(Keys.AsSpan(middle * Width));
            if (key == wanted)
            {
                return true;
            }

            (low, high) = key < wanted ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    /// <summary>The half of a version 7 key that is drawn at random.</summary>
    private static ulong KeyOf(OfferId offer) => BinaryPrimitives.ReadUInt64BigEndian(offer.Value.ToByteArray(bigEndian: true).AsSpan(Width));
}
