using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CareersConnect.Domain.Kernel;

/// <summary>
/// Where keys and references are drawn: from chance, so that nobody can foretell them. Within <see cref="Repeatably"/> they come out the same each time,
/// for whoever must make the same things twice. Secrets are never drawn here: see <see cref="LinkSecret"/>.
/// </summary>
public static class Draws
{
    private static readonly AsyncLocal<Sequence?> Foretold = new();

    /// <summary>Draws a key.</summary>
    /// <returns>A version 7 GUID, later than those before.</returns>
    public static Guid Key() => Foretold.Value?.Key() ?? Guid.CreateVersion7();

    /// <summary>Draws characters.</summary>
    /// <param name="alphabet">The characters to draw from.</param>
    /// <param name="length">How many.</param>
    /// <returns>The characters.</returns>
    public static string Characters(string alphabet, int length) => Foretold.Value?.Characters(alphabet, length) ?? RandomNumberGenerator.GetString(alphabet, length);

    /// <summary>Draws the same keys and characters each time, until it is disposed of; in this flow of control only, and never the same characters twice.</summary>
    /// <param name="seed">The seed: another one gives other keys.</param>
    /// <param name="from">The instant of the first key, UTC; each further key is a millisecond later.</param>
    /// <returns>Dispose of it to go back to chance.</returns>
    public static IDisposable Repeatably(int seed, DateTime from)
    {
        var before = Foretold.Value;
        Foretold.Value = new Sequence(seed, new DateTimeOffset(from, TimeSpan.Zero).ToUnixTimeMilliseconds());
        return new Until(before);
    }

    private sealed class Until(Sequence? before) : IDisposable
    {
        public void Dispose() => Foretold.Value = before;
    }

    /// <summary>Numbers by SplitMix64 (Steele, Lea and Flood, 2014): the same on every machine and every version of the platform.</summary>
    private sealed class Sequence(int seed, long milliseconds)
    {
        private readonly HashSet<string> _given = new(StringComparer.Ordinal);
        private ulong _state = (ulong)seed;
        private long _milliseconds = milliseconds;

        /// <summary>48 bits of time, the version, 12 bits, the variant, 62 bits (RFC 9562 s5.7).</summary>
        public Guid Key()
        {
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)_milliseconds++ << 16) | 0x7000 | (Next() & 0x0FFF));
            BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], 0x8000_0000_0000_0000 | (Next() >> 2));
            return new Guid(bytes, bigEndian: true);
        }

        public string Characters(string alphabet, int length)
        {
            string drawn;
            do
            {
                drawn = new string([.. Enumerable.Range(0, length).Select(_ => alphabet[(int)(Next() % (ulong)alphabet.Length)])]);
            }
            while (!_given.Add(drawn));

            return drawn;
        }

        private ulong Next()
        {
            unchecked
            {
                var mixed = _state += 0x9E37_79B9_7F4A_7C15;
                mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
                return mixed ^ (mixed >> 31);
            }
        }
    }
}
