namespace CareersConnect.Domain.Places;

/// <summary>The nation of a postcode by its first half. A district on the border with England counts as England, since only the whole postcode would tell.</summary>
public static class Nations
{
    private static readonly Dictionary<string, Nation> Areas = new(StringComparer.Ordinal)
    {
        ["AB"] = Nation.Scotland, ["DD"] = Nation.Scotland, ["DG"] = Nation.Scotland, ["EH"] = Nation.Scotland, ["FK"] = Nation.Scotland,
        ["G"] = Nation.Scotland, ["HS"] = Nation.Scotland, ["IV"] = Nation.Scotland, ["KA"] = Nation.Scotland, ["KW"] = Nation.Scotland,
        ["KY"] = Nation.Scotland, ["ML"] = Nation.Scotland, ["PA"] = Nation.Scotland, ["PH"] = Nation.Scotland, ["TD"] = Nation.Scotland,
        ["ZE"] = Nation.Scotland,
        ["CF"] = Nation.Wales, ["LD"] = Nation.Wales, ["LL"] = Nation.Wales, ["NP"] = Nation.Wales, ["SA"] = Nation.Wales,
        ["BT"] = Nation.NorthernIreland,
        ["JE"] = Nation.CrownDependency, ["GY"] = Nation.CrownDependency, ["IM"] = Nation.CrownDependency,
        ["BF"] = Nation.Nowhere, ["BX"] = Nation.Nowhere, ["XX"] = Nation.Nowhere,
    };

    /// <summary>Districts whose nation is not their area's: Welsh ones of Chester and Shrewsbury, and those with addresses on both sides.</summary>
    private static readonly Dictionary<string, Nation> Districts = new(StringComparer.Ordinal)
    {
        ["CH5"] = Nation.Wales, ["CH6"] = Nation.Wales, ["CH7"] = Nation.Wales, ["CH8"] = Nation.Wales,
        ["SY16"] = Nation.Wales, ["SY17"] = Nation.Wales, ["SY18"] = Nation.Wales, ["SY19"] = Nation.Wales, ["SY20"] = Nation.Wales,
        ["SY23"] = Nation.Wales, ["SY24"] = Nation.Wales, ["SY25"] = Nation.Wales,
        ["DG14"] = Nation.England, ["DG16"] = Nation.England, ["TD9"] = Nation.England, ["TD12"] = Nation.England, ["TD15"] = Nation.England,
        ["LD7"] = Nation.England, ["LD8"] = Nation.England, ["LL14"] = Nation.England,
        ["NP7"] = Nation.England, ["NP16"] = Nation.England, ["NP25"] = Nation.England,
    };

    /// <summary>The nation of a first half.</summary>
    /// <param name="outward">The first half.</param>
    /// <returns>The nation; England for one that is nobody else's.</returns>
    public static Nation Of(OutwardCode outward) =>
        Districts.TryGetValue(outward.Value, out var district) ? district : Areas.GetValueOrDefault(outward.Area, Nation.England);

    /// <summary>The nation in words for a sentence.</summary>
    /// <param name="nation">The nation.</param>
    /// <returns>"Scotland".</returns>
    public static string InWords(this Nation nation) => nation switch
    {
        Nation.NorthernIreland => "Northern Ireland",
        Nation.CrownDependency => "the Channel Islands or the Isle of Man",
        _ => nation.ToString(),
    };
}
