using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Writes arrays one behind another, each with its length and a checksum (CRC-32C) of both.</summary>
internal sealed class SnapshotWriter(Stream stream)
{
    public void Write<T>(T[] array)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(array.AsSpan());
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(head, array.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], Checksum.Of(bytes, (uint)array.Length));
        stream.Write(head);
        stream.Write(bytes);
    }

    public void Write(IReadOnlyCollection<string> texts) => Write(Encoding.UTF8.GetBytes(string.Join('\n', texts)));
}

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote. What is not whole is refused with <see cref="InvalidDataException"/>.</summary>
internal sealed class SnapshotReader(Stream stream)
{
    public T[] Read<T>()
        where T : unmanaged
    {
        Span<byte> head = stackalloc byte[8];
        stream.ReadExactly(head);
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length < 0 || (long)length * Marshal.SizeOf<T>() > stream.Length - stream.Position)
        {
            throw new InvalidDataException("A part of it is longer than the file.");
        }

        var array = GC.AllocateUninitializedArray<T>(length);
        var bytes = MemoryMarshal.AsBytes(array.AsSpan());
        stream.ReadExactly(bytes);
        return Checksum.Of(bytes, (uint)length) == BinaryPrimitives.ReadUInt32LittleEndian(head[4..]) ? array : throw new InvalidDataException("A part of it is not what was written.");
    }

    public string[] ReadTexts() => Read<byte>() is { Length: > 0 } bytes ? Encoding.UTF8.GetString(bytes).Split('\n') : [];
}

/// <summary>CRC-32C, by the processor's own instruction where it has one.</summary>
internal static class Checksum
{
    public static uint Of(ReadOnlySpan<byte> bytes, uint seed)
    {
        var sum = ~seed;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (var rest in bytes[(words.Length * 8)..])
        {
            sum = BitOperations.Crc32C(sum, rest);
        }

        return ~sum;
    }
}
