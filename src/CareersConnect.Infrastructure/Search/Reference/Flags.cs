using System.Globalization;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>The single flags of a set of flags.</summary>
internal static class Flags
{
    /// <summary>Each flag that stands for one thing.</summary>
    public static IEnumerable<T> Single<T>()
        where T : struct, Enum => Enum.GetValues<T>().Where(flag => int.PopCount(Convert.ToInt32(flag, CultureInfo.InvariantCulture)) == 1);

    /// <summary>Each flag that is in the set.</summary>
    public static IEnumerable<T> In<T>(T set)
        where T : struct, Enum => Single<T>().Where(flag => set.HasFlag(flag));
}
