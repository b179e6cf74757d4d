using System.Text;
using CareersConnect.Domain.Matching;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>What SQL cannot say by itself: how much a stem says about an offer, and whose turn it is among equals.</summary>
internal static class Fts5Functions
{
    /// <summary>Makes the functions known to a connection: impact(impacts, stem), 0 for a stem that is not there, and turn(key, turn).</summary>
    public static void AddTo(SqliteConnection connection)
    {
        connection.CreateFunction<byte[], string, long>("impact", ImpactOf, isDeterministic: true);
        connection.CreateFunction<byte[], long, long>("turn", (key, turn) => FairTurn.Of(new Guid(key, bigEndian: true), (uint)turn), isDeterministic: true);
    }

    /// <summary>Stems and impacts as they are kept: for each the length of the stem in UTF-8, the stem, the impact.</summary>
    public static byte[] Kept(IReadOnlyDictionary<string, int> impacts)
    {
        using var kept = new MemoryStream();
        foreach (var (stem, impact) in impacts)
        {
            var letters = Encoding.UTF8.GetBytes(stem);
            kept.WriteByte((byte)Math.Min(letters.Length, byte.MaxValue));
            kept.Write(letters.AsSpan(0, Math.Min(letters.Length, byte.MaxValue)));
            kept.WriteByte((byte)impact);
        }

        return kept.ToArray();
    }

    private static long ImpactOf(byte[] impacts, string stem)
    {
        var wanted = Encoding.UTF8.GetBytes(stem).AsSpan();
        wanted = wanted[..Math.Min(wanted.Length, byte.MaxValue)];
        for (var at = 0; at < impacts.Length; at += impacts[at] + 2)
        {
            if (impacts.AsSpan(at + 1, impacts[at]).SequenceEqual(wanted))
            {
                return impacts[at + 1 + impacts[at]];
            }
        }

        return 0;
    }
}
