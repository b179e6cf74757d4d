using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>Stems as the cluster keeps them.</summary>
internal static class Tokens
{
    /// <summary>How many bits an impact has.</summary>
    public const int Bits = 6;

    /// <summary>The whitespace tokeniser cuts words of more than 255 characters in two, so longer stems are kept short; nobody can type so much (SearchWords.LongestText).</summary>
    private const int Kept = 200;

    private const int Mark = 16;

    /// <summary>A stem; the beginning of a very long one, with a mark that tells it from others.</summary>
    public static string Of(string stem)
    {
        if (stem.Length <= Kept + Mark)
        {
            return stem;
        }

        var cut = char.IsHighSurrogate(stem[Kept - 1]) ? Kept - 1 : Kept;
        return string.Concat(stem.AsSpan(0, cut), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stem)).AsSpan(0, Mark / 2)));
    }

    /// <summary>What is kept of a stem's impact: a token for each bit that is set, so that a sum of constant scores adds the impact up.</summary>
    public static IEnumerable<string> Of(string stem, int impact) => Enumerable.Range(0, Bits).Where(bit => (impact >> bit & 1) == 1).Select(bit => Bit(stem, bit));

    /// <summary>The token of one bit.</summary>
    public static string Bit(string stem, int bit) => string.Create(CultureInfo.InvariantCulture, $"{Of(stem)}|{bit}");

    /// <summary>An offer's stems, field by field.</summary>
    public static string[] Fields(OfferStems stems) => [.. stems.Fields.Select(field => string.Join(' ', field.Select(stem => Of(stem))))];
}
