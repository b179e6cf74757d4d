namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// Texts that lists showed lately, opened: what many look for is on many pages. A table of places, each for one text, that is read and written without a lock; a text takes the place of another. Blocks are never changed, so
/// what is kept never grows old; it names blocks by number, so that it keeps none of them in memory.
/// </summary>
internal static class ShownTexts
{
    /// <summary>Longer texts, in letters, are not kept: so at most four megabytes are held.</summary>
    private const int Longest = 2000;

    private static readonly Shown?[] Places = new Shown?[1024];
    private static long _numbers;

    /// <summary>A number that no other blocks have.</summary>
    public static long NextNumber() => Interlocked.Increment(ref _numbers);

    /// <summary>The texts of a document, if they are kept.</summary>
    public static (string Title, string Description)? Find(long blocks, int document) =>
        Volatile.Read(ref Places[PlaceOf(blocks, document)]) is { } shown && shown.Blocks == blocks && shown.Document == document ? (shown.Title, shown.Description) : null;

    /// <summary>Keeps the texts of a document for a while.</summary>
    public static void Keep(long blocks, int document, (string Title, string Description) texts)
    {
        if (texts.Title.Length + texts.Description.Length <= Longest)
        {
            Volatile.Write(ref Places[PlaceOf(blocks, document)], new Shown(blocks, document, texts.Title, texts.Description));
        }
    }

    private static int PlaceOf(long blocks, int document) => HashCode.Combine(blocks, document) & (Places.Length - 1);

    private sealed record Shown(long Blocks, int Document, string Title, string Description);
}
