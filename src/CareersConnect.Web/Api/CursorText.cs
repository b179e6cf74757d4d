using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Web.Api;

/// <summary>A place in a list as it travels in an address. It says in which order it is a place, so that it is not taken for one in another.</summary>
internal static class CursorText
{
    /// <summary>The text of a place.</summary>
    public static string Of(OfferCursor cursor, SearchOrder order) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(int)order}|{cursor.Key:R}|{cursor.Id.Value:N}|{cursor.Turn}")));

    /// <summary>Reads a place.</summary>
    /// <returns>Null when the text is none, or one in another order.</returns>
    public static OfferCursor? Read(string text, SearchOrder order)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(Math.Min(text.Length, 200))];
        if (text.Length > 200 || !Base64Url.TryDecodeFromChars(text, bytes, out var length))
        {
            return null;
        }

        return Encoding.ASCII.GetString(bytes, 0, length).Split('|') is [var said, var key, var id, var turn]
            && said == ((int)order).ToString(CultureInfo.InvariantCulture)
            && double.TryParse(key, NumberStyles.Float, CultureInfo.InvariantCulture, out var at) && double.IsFinite(at)
            && Guid.TryParseExact(id, "N", out var offer)
            && uint.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out var whose) ? new OfferCursor(at, new OfferId(offer), whose) : null;
    }
}
