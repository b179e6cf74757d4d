using System.Buffers.Binary;

namespace CareersConnect.Domain.Matching;

/// <summary>
/// Whose turn it is among equals: an order that is the same within one person's day, so that paging neither repeats nor loses an offer, and another one tomorrow and for everybody else,
/// so that over time each stands first as often as the rest. It knows the key and the turn and nothing else; nobody can buy, write or wait their way to the front of it.
/// Every engine computes the same 32 bits, so they are written out here rather than left to the runtime's own hash, which differs in each process.
/// </summary>
public static class FairTurn
{
    /// <summary>Where an offer stands among its equals; the lowest comes first, and of two that are alike the lower key.</summary>
    /// <param name="offer">The offer's key.</param>
    /// <param name="turn">Whose turn of which day: <see cref="TurnOf"/>.</param>
    /// <returns>Any of the 32-bit numbers, each as likely as the next.</returns>
    public static uint Of(Guid offer, uint turn) => Of(Folded(offer), turn);

    /// <summary>The same, for whoever keeps folded keys.</summary>
    /// <param name="folded">The offer's key, folded (<see cref="Folded"/>).</param>
    /// <param name="turn">Whose turn of which day.</param>
    /// <returns>What <see cref="Of(Guid, uint)"/> gives for the key.</returns>
    public static uint Of(uint folded, uint turn) => Mixed(folded ^ turn);

    /// <summary>The turn of one person's day.</summary>
    /// <param name="person">The person who looks, or null for whoever is not signed in: they all share one turn a day.</param>
    /// <param name="day">The day in England.</param>
    /// <returns>What <see cref="Of"/> takes.</returns>
    public static uint TurnOf(Guid? person, DateOnly day) => Mixed((person is { } one ? Folded(one) : 0) ^ (uint)day.DayNumber);

    /// <summary>The key's four 32-bit words as they are written, laid over each other: the random ones cover those that are a date.</summary>
    /// <param name="key">The key.</param>
    /// <returns>32 bits.</returns>
    public static uint Folded(Guid key)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = key.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes) ^ BinaryPrimitives.ReadUInt32BigEndian(bytes[4..])
            ^ BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]) ^ BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]);
    }

    /// <summary>The finaliser of MurmurHash3: each bit of the input flips each bit of the output about half of the time, and no two inputs give the same.</summary>
    private static uint Mixed(uint bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 16)) * 0x85ebca6b;
            bits = (bits ^ (bits >> 13)) * 0xc2b2ae35;
            return bits ^ (bits >> 16);
        }
    }
}
