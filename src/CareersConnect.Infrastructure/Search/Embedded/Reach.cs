using System.Numerics;
using System.Runtime.Intrinsics;
using CareersConnect.Domain.Places;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// Which documents can be met in person from a place: within the radius, and where somebody travels to the school within how far they travel. Eight documents at a time in single precision; what is too close to a
/// limit to tell is worked out again exactly, so the answer is that of whole numbers.
/// </summary>
internal readonly ref struct Reach(Segment segment, GridPoint here, double? within)
{
    /// <summary>More than single precision is ever off by.</summary>
    private const float Slack = 2e-6f;

    private const float SquareMile = (float)PlannedSearch.SquareMile;

    private readonly Columns _columns = segment.Columns;
    private readonly float _limit = within is { } square ? (float)square : float.MaxValue;

    /// <summary>Narrows two sets down to those that are reached.</summary>
    /// <param name="documents">The documents that matter.</param>
    /// <param name="inSchool">Set to those that would travel to the place.</param>
    /// <param name="atTheirs">Set to those whose place is within the radius.</param>
    public void Find(ReadOnlySpan<ulong> documents, Span<ulong> inSchool, Span<ulong> atTheirs)
    {
        for (var word = 0; word < documents.Length; word++)
        {
            var wanted = documents[word] & segment.Placed[word];
            (inSchool[word], atTheirs[word]) = wanted == 0 ? (0UL, 0UL)
                : BitOperations.PopCount(wanted) < 8 || (word << 6) + 64 > _columns.Count ? OneByOne(word, wanted)
                : Together(word, wanted);
        }
    }

    private (ulong InSchool, ulong AtTheirs) OneByOne(int word, ulong wanted)
    {
        var (inSchool, atTheirs) = (0UL, 0UL);
        for (var rest = wanted; rest != 0; rest &= rest - 1)
        {
            var (document, bit) = ((word << 6) + BitOperations.TrailingZeroCount(rest), rest & (0 - rest));
            var square = _columns.Square(document, here.Easting, here.Northing);
            if (within is not { } limit || square <= limit)
            {
                atTheirs |= bit;
                inSchool |= Travels(document, square) ? bit : 0;
            }
        }

        return (inSchool, atTheirs);
    }

    private bool Travels(int document, long square) =>
        _columns.Travels[document] is var miles && (miles == Columns.AnyDistance || square <= miles * miles * PlannedSearch.SquareMile);

    private (ulong InSchool, ulong AtTheirs) Together(int word, ulong wanted)
    {
        var (inSchool, atTheirs, close) = (0UL, 0UL, 0UL);
        var (east, north) = (Vector256.Create(here.Easting), Vector256.Create(here.Northing));
        for (var eight = 0; eight < 64; eight += 8)
        {
            var at = (word << 6) + eight;
            var x = Vector256.ConvertToSingle(Vector256.Create<int>(_columns.Easts.AsSpan(at, 8)) - east);
            var y = Vector256.ConvertToSingle(Vector256.Create<int>(_columns.Norths.AsSpan(at, 8)) - north);
            var square = (x * x) + (y * y);
            var miles = Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(Vector128.Create<ushort>(_columns.Travels.AsSpan(at, 8))), Vector128.WidenUpper(Vector128.Create<ushort>(_columns.Travels.AsSpan(at, 8)))).AsInt32());
            var travel = Vector256.ConditionalSelect(Vector256.Equals(miles, Vector256.Create((float)Columns.AnyDistance)), Vector256.Create(float.MaxValue), miles * miles * SquareMile);
            var limit = Vector256.Create(_limit);
            var reached = Vector256.Min(travel, limit);
            atTheirs |= (ulong)Vector256.ExtractMostSignificantBits(Vector256.LessThanOrEqual(square, limit)) << eight;
            inSchool |= (ulong)Vector256.ExtractMostSignificantBits(Vector256.LessThanOrEqual(square, reached)) << eight;
            var near = Vector256.LessThanOrEqual(Vector256.Abs(square - limit), limit * Slack) | Vector256.LessThanOrEqual(Vector256.Abs(square - travel), travel * Slack);
            close |= (ulong)Vector256.ExtractMostSignificantBits(near) << eight;
        }

        var (exactInSchool, exactAtTheirs) = (close & wanted) == 0 ? (0UL, 0UL) : OneByOne(word, close & wanted);
        return ((inSchool & wanted & ~close) | exactInSchool, (atTheirs & wanted & ~close) | exactAtTheirs);
    }
}
