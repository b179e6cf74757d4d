namespace CareersConnect.Web.Api;

/// <summary>Why nothing fits.</summary>
/// <param name="Id">The reason that the hub counts, such as too-far.</param>
/// <param name="Words">The same in plain words.</param>
internal sealed record ApiWhyNothing(string Id, string Words);

/// <summary>One change of a request.</summary>
/// <param name="Key">Names it: travel-25.</param>
/// <param name="Words">What the school would do, after "If you".</param>
/// <param name="Adds">How many more offers would fit.</param>
internal sealed record ApiChange(string Key, string Words, int Adds);
