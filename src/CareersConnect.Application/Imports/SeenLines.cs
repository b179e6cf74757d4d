using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CareersConnect.Application.Imports;

/// <summary>
/// On which line each key of a file was first, about 16 bytes a row, however long the keys are: of a key the first 8 bytes of its SHA-256 are kept. That two of a
/// million keys are taken for one another has a chance of one in thirty million. Many small tables, so that none that grows leaves a large one behind.
/// </summary>
public sealed class SeenLines
{
    private readonly Table[] _tables = [.. Enumerable.Range(0, 256).Select(_ => new Table())];

    /// <summary>Notes a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="line">Its line, from 1.</param>
    /// <returns>The line on which it was before, or null.</returns>
    public int? Note(string key, int line)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return _tables[hash[0]].Note(BinaryPrimitives.ReadUInt64LittleEndian(hash), line);
    }

    /// <summary>Keys in the places that they fall on, or the next free one.</summary>
    private sealed class Table
    {
        private ulong[] _keys = new ulong[32];
        private int[] _lines = new int[32];
        private int _count;

        public int? Note(ulong key, int line)
        {
            var at = PlaceOf(key);
            if (_lines[at] != 0)
            {
                return _lines[at];
            }

            (_keys[at], _lines[at]) = (key, line);
            if (++_count > _keys.Length / 4 * 3)
            {
                Grow();
            }

            return null;
        }

        private int PlaceOf(ulong key)
        {
            var at = (int)((key >> 8) % (ulong)_keys.Length);
            while (_lines[at] != 0 && _keys[at] != key)
            {
                at = (at + 1) % _keys.Length;
            }

            return at;
        }

        private void Grow()
        {
            var (keys, lines) = (_keys, _lines);
            (_keys, _lines) = (new ulong[keys.Length * 3 / 2], new int[keys.Length * 3 / 2]);
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
}
