using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CareersConnect.Domain.Education;

/// <content>A short form of all facts, to tell quickly whether a row says anything new.</content>
public sealed partial record RegisterFacts
{
    private const ulong Start = 14_695_981_039_346_656_037, Prime = 1_099_511_628_211;

    /// <summary>A number of all facts: FNV-1a over them, in order. Equal rows have equal numbers, on every machine and in every year; different rows practically never do.</summary>
    /// <returns>64 bits.</returns>
    public long Fingerprint()
    {
        var hash = Start;
        Add(ref hash, Urn.Value, Name, EstablishmentNumber, LocalAuthorityCode, LocalAuthorityName, TypeName, TypeGroupName, FurtherEducationType);
        Add(ref hash, TrustCode, TrustName, Ukprn?.Value, Street, Locality, AddressLine3, Town, County, Postcode?.Value, Website, Telephone);
        Add(ref hash, RegionCode, RegionName, DistrictCode, DistrictName, UrbanRuralCode, UrbanRuralName, OfstedRating, LowerSuperOutputArea, MiddleSuperOutputArea);
        Add(ref hash, TypeCode, TypeGroupCode, (int)Status, OpenedOn?.DayNumber, ClosedOn?.DayNumber, (int)Phase, (int)Gender, LowestAge, HighestAge);
        Add(ref hash, Number(HasSixthForm), Number(HasSpecialClasses), Pupils, Capacity, Location?.Easting, Location?.Northing);
        Add(ref hash, FreeMealsPercent is { } percent ? BitConverter.DoubleToInt64Bits(percent) : (long?)null);
        return unchecked((long)hash);
    }

    private static long? Number(bool? yes) => yes is null ? null : yes.Value ? 1 : 0;

    private static void Add(ref ulong hash, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            Mix(ref hash, MemoryMarshal.AsBytes(text.AsSpan()));
            hash = unchecked((hash ^ (text is null ? 0UL : 1UL)) * Prime);
        }
    }

    private static void Add(ref ulong hash, params ReadOnlySpan<long?> numbers)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes, number ?? long.MinValue);
            Mix(ref hash, bytes);
        }
    }

    private static void Mix(ref ulong hash, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            hash = unchecked((hash ^ one) * Prime);
        }
    }
}
