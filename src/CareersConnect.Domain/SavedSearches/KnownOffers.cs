using System.Buffers.Binary;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.SavedSearches;

/// <summary>
/// What a search found when its alert began: those offers are not new to it, however often they change. Eight bytes for each offer, sorted; where it found more than <see cref="Most"/>, what was published before then is known
/// instead: of a search that wide nobody misses an older offer that changes so that it fits.
/// </summary>
public sealed class KnownOffers
{
    /// <summary>The most offers that are noted one by one.</summary>
    public const int Most = 2000;

    private const int Width = 8;

    /// <summary>Notes what a search finds.</summary>
    /// <param name="savedSearchId">The search.</param>
    /// <param name="offers">The offers that it finds; null for more than <see cref="Most"/>.</param>
    public KnownOffers(SavedSearchId savedSearchId, IEnumerable<OfferId>? offers)
    {
        SavedSearchId = savedSearchId;
        Replace(offers);
    }

    private KnownOffers()
    {
    }

    /// <summary>The search.</summary>
    public SavedSearchId SavedSearchId { get; private set; }

    /// <summary>Whether everything that was published before the alert began is known.</summary>
    public bool IsEverythingBefore { get; private set; }

    private byte[] Keys { get; set; } = [];

    /// <summary>Notes what the search finds now, in place of what it found before.</summary>
    /// <param name="offers">The offers that it finds; null for more than <see cref="Most"/>.</param>
    public void Replace(IEnumerable<OfferId>? offers)
    {
        IsEverythingBefore = offers is null;
        var keys = (offers ?? []).Select(KeyOf).Distinct().Order().ToList();
        var bytes = new byte[keys.Count * Width];
        for (var n = 0; n < keys.Count; n++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(n * Width), keys[n]);
        }

        Keys = bytes;
    }

    /// <summary>Whether an offer is known.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="publishedAt">When it was first published, UTC.</param>
    /// <param name="since">When the alert began, UTC.</param>
    /// <returns>True when the search found it then, or when it found too much to note and the offer was there already.</returns>
    public bool Contains(OfferId offer, DateTime? publishedAt, DateTime since) => IsEverythingBefore ? publishedAt < since : Contains(offer);

    private bool Contains(OfferId offer)
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
