using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CareersConnect.Application.Imports;

/// <summary>
/// On which line each key of a file was first, 12 bytes a row, however long the keys are: of a key the first 8 bytes of its SHA-256 are kept. That two of a million keys
/// are taken for one another has a chance of one in thirty million.
/// </summary>
public sealed class SeenLines
{
    private long[] _keys = new long[1024];
    private int[] _lines = new int[1024];
    private int _count;

    /// <summary>Notes a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="line">Its line, from 1.</param>
    /// <returns>The line on which it was before, or null.</returns>
    public int? Note(string key, int line)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        var number = BinaryPrimitives.ReadInt64LittleEndian(hash);
        var at = PlaceOf(number);
        if (_lines[at] != 0)
        {
            return _lines[at];
        }

        (_keys[at], _lines[at]) = (number, line);
        if (++_count > _keys.Length / 4 * 3)
        {
            Grow();
        }

        return null;
    }

    /// <summary>Where the key is, or the free place where it belongs.</summary>
    private int PlaceOf(long key)
    {
        var at = (int)(key & (_keys.Length - 1));
        while (_lines[at] != 0 && _keys[at] != key)
        {
            at = (at + 1) & (_keys.Length - 1);
        }

        return at;
    }

    private void Grow()
    {
        var (keys, lines) = (_keys, _lines);
        (_keys, _lines) = (new long[keys.Length * 2], new int[keys.Length * 2]);
        for (var old = 0; old < keys.Length; old++)
        {
            if (lines[old] != 0)
            {
                var at = PlaceOf(keys[old]);
                (_keys[at], _lines[at]) = (keys[old], lines[old]);
            }
        }
    }
}
