using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CareersConnect.Domain.SavedSearches;

/// <summary>What a link in an alert's e-mail does.</summary>
public enum AlertLinkUse
{
    /// <summary>Stops the alert.</summary>
    Stop = 1,

    /// <summary>Says that the alert is still wanted.</summary>
    Keep = 2,
}

/// <summary>
/// The signed part of a link in an alert's e-mail: the key of the search, and an HMAC of that key and of what the link does (SHA-256, its first 16 bytes), made with the search's own secret. It opens
/// without an account and as long as the search is kept, since whoever finds an old e-mail may still stop it; nobody else can make one up.
/// </summary>
public static class AlertLink
{
    private const int IdLength = 16;
    private const int SealLength = 16;

    /// <summary>Signs a link.</summary>
    /// <param name="search">The search.</param>
    /// <param name="use">What the link does.</param>
    /// <returns>43 characters that are safe in an address.</returns>
    public static string Sign(SavedSearch search, AlertLinkUse use) => Base64Url.EncodeToString([.. search.Id.Value.ToByteArray(bigEndian: true), .. Seal(search, use)]);

    /// <summary>The search that a link names, before it is known whether the link is ours.</summary>
    /// <param name="token">What stands in the address.</param>
    /// <returns>The key, or null when the token has not the form of one.</returns>
    public static SavedSearchId? SearchIn(string token) => Read(token) is { } bytes ? new SavedSearchId(new Guid(bytes.AsSpan(0, IdLength), bigEndian: true)) : null;

    /// <summary>Whether a link is ours, whole, and for this use.</summary>
    /// <param name="token">What stands in the address.</param>
    /// <param name="search">The search that it names.</param>
    /// <param name="use">What it is to do.</param>
    /// <returns>False for a link that was made up, altered, or made for something else.</returns>
    public static bool IsSigned(string token, SavedSearch search, AlertLinkUse use) =>
        Read(token) is { } bytes && SearchIn(token) == search.Id && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(IdLength), Seal(search, use));

    private static byte[] Seal(SavedSearch search, AlertLinkUse use) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(search.LinkKey), Encoding.UTF8.GetBytes($"{use}|{search.Id.Value:N}"))[..SealLength];

    private static byte[]? Read(string token)
    {
        var bytes = new byte[IdLength + SealLength];
        var whole = token.Length == Base64Url.GetEncodedLength(bytes.Length) && Base64Url.DecodeFromChars(token, bytes, out _, out var length) == OperationStatus.Done && length == bytes.Length;
        return whole && Base64Url.EncodeToString(bytes) == token ? bytes : null;
    }
}
