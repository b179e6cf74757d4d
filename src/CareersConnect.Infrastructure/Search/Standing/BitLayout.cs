namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>
/// How the answers of one who waits stand in one number, so that whether an offer suits all of them is four instructions. Two kinds of fields:
/// a field that must be had holds what is needed, and the offer's number holds what it lacks, so that they must share nothing; a group that must overlap holds what would do, and the offer's number what it is, with a
/// guard bit above it. Adding all ones to what a group shares carries into its guard exactly when it shares something: the guards all stand, or the offer does not suit.
/// </summary>
internal sealed class BitLayout
{
    private int _used;

    /// <summary>All ones in every group that must overlap.</summary>
    public ulong Add { get; private set; }

    /// <summary>What is looked at after adding: the guards, and the fields that must share nothing.</summary>
    public ulong Mask { get; private set; }

    /// <summary>The guards.</summary>
    public ulong Guard { get; private set; }

    /// <summary>One who takes nothing and needs everything: where adding up begins.</summary>
    public ulong Nobody => Mask & ~Guard;

    /// <summary>What suits one of two: either's answers, and only what both need. An offer that does not suit it suits neither.</summary>
    public ulong Either(ulong one, ulong other) => ((one | other) & Add) | (one & other & Nobody);

    /// <summary>A field of which the offer must have everything that is needed.</summary>
    public BitField MustHave(int width)
    {
        var field = new BitField(_used, width, HasBlank: false);
        Mask |= field.Everything;
        _used = Fitting(_used + width);
        return field;
    }

    /// <summary>A group that must overlap.</summary>
    /// <param name="width">How many answers there are.</param>
    /// <param name="mayBeBlank">Whether an offer may have none of them, and still suits whoever did not ask.</param>
    public BitField MustOverlap(int width, bool mayBeBlank = false)
    {
        var field = new BitField(_used, width, mayBeBlank);
        Add |= field.Everything;
        _used = Fitting(_used + width + (mayBeBlank ? 2 : 1));
        Guard |= 1UL << (_used - 1);
        Mask |= Guard;
        return field;
    }

    /// <summary>Whether an offer's number suits.</summary>
    public bool Suits(ulong waiting, ulong offer) => (((waiting & offer) + Add) & Mask) == Guard;

    private static int Fitting(int used) => used <= 64 ? used : throw new InvalidOperationException("The fields do not fit into one number.");
}

/// <summary>One field of a number.</summary>
/// <param name="Shift">The bit where it begins.</param>
/// <param name="Width">How many answers there are.</param>
/// <param name="HasBlank">Whether one more bit stands for "did not ask".</param>
internal readonly record struct BitField(int Shift, int Width, bool HasBlank)
{
    /// <summary>All answers, and "did not ask".</summary>
    public ulong Everything => Of(ulong.MaxValue) | Blank;

    private ulong Blank => HasBlank ? 1UL << (Shift + Width) : 0;

    /// <summary>These answers and no others.</summary>
    public ulong Of(ulong bits) => (bits & ((1UL << Width) - 1)) << Shift;

    /// <summary>What a number says in this field, as it was given.</summary>
    public ulong In(ulong number) => (number >> Shift) & ((1UL << Width) - 1);

    /// <summary>What would do for one who waits; no answer is any.</summary>
    public ulong Wanted(ulong bits) => bits == 0 ? Everything : Of(bits);

    /// <summary>What an offer is; it suits whoever did not ask in any case.</summary>
    public ulong Given(ulong bits) => Of(bits) | Blank;

    /// <summary>What an offer lacks of what may be needed.</summary>
    public ulong Lacking(ulong bits) => Of(~bits);

    /// <summary>The places of a long list folded onto the field: two of the list may share a bit, and are told apart by whoever judges afterwards. What is not in the list may be anything.</summary>
    public ulong Folded(IEnumerable<int> places)
    {
        var bits = 0UL;
        foreach (var place in places)
        {
            bits |= place < 0 ? ulong.MaxValue : 1UL << (place % Width);
        }

        return bits;
    }
}
