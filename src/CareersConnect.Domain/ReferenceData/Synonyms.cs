namespace CareersConnect.Domain.ReferenceData;

/// <summary>Words of the field that mean the same.</summary>
/// <param name="Term">The word or words.</param>
/// <param name="Equivalents">What they also find.</param>
/// <param name="BothWays">True when each of them finds all others; false when only the term finds the equivalents.</param>
/// <param name="Topic">What they are about.</param>
public sealed record Synonym(string Term, IReadOnlyList<string> Equivalents, bool BothWays, string Topic);

/// <summary>The words that search treats alike. Whole words, in any case, except the short capitals of <see cref="OnlyInCapitals"/>.</summary>
public static class Synonyms
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Synonym> All { get; } =
        [.. ReferenceFile.Rows("synonyms.csv").Select(row => new Synonym(row["term"], row.List("equivalents"), BothWays(row), row["topic"]))];

    /// <summary>Short forms that are also words or too common: they match only as written in capitals.</summary>
    public static IReadOnlySet<string> OnlyInCapitals { get; } =
        new HashSet<string>(["IT", "EA", "EC", "PE", "RE", "AP", "PP", "AI", "TV", "HE", "FE", "CV", "CLA", "DT"], StringComparer.Ordinal);

    /// <summary>Of those, the ones that match only when they are the whole query, or when the other words find nothing.</summary>
    public static IReadOnlySet<string> OnlyAlone { get; } = new HashSet<string>(["HE", "IT", "AP", "RE"], StringComparer.Ordinal);

    /// <summary>Short forms in capitals ("NHS", "GCSE"), in lower case: their endings are no endings, so they are never shortened to a stem. All that the list of synonyms has, and a few that end like a plural.</summary>
    public static IReadOnlySet<string> Abbreviations { get; } = All.SelectMany(row => row.Equivalents.Prepend(row.Term))
        .Where(term => term.Length > 1 && term.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter))).Concat(["GPS", "AWS", "CAMHS", "OFQUAL", "GP"])
        .Select(term => term.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    /// <summary>Of those, in lower case, the ones whose other forms are words of their own: "sends" is not SEND, "stems" not STEM.</summary>
    public static IReadOnlySet<string> AlsoWords { get; } = new HashSet<string>(["send", "stem", "steam", "mat", "pal", "sen"], StringComparer.Ordinal);

    private static bool BothWays(ReferenceRow row) => row["direction"] switch
    {
        "two-way" => true,
        "one-way" => false,
        var other => throw row.Wrong($"direction is \"{other}\", expected two-way or one-way"),
    };
}
