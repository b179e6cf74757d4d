using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CareersConnect.Domain.Kernel;

/// <summary>The secret part of a link in an e-mail, or of a cookie: 256 random bits that only the holder has. The database keeps its hash.</summary>
public static class LinkSecret
{
    /// <summary>How long a hash is, in characters.</summary>
    public const int HashLength = 64;

    /// <summary>Draws a secret.</summary>
    /// <returns>43 characters that are safe in an address and in a cookie.</returns>
    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What the database keeps of a secret.</summary>
    /// <param name="secret">The secret, as the link or the cookie brought it.</param>
    /// <returns>SHA-256 in hexadecimal, 64 characters.</returns>
    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
