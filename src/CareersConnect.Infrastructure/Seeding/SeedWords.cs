using System.Text.Json;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>The invented names and texts of demo data.</summary>
internal sealed record SeedWords(
    IReadOnlyList<string> FirstNames,
    IReadOnlyList<string> Surnames,
    IReadOnlyList<string> SchoolNames,
    IReadOnlyList<string> CollegeNames,
    IReadOnlyList<SeedSector> Sectors,
    IReadOnlyList<string> FirmsOfPlaces,
    IReadOnlyList<string> LargeFirms,
    IReadOnlyList<string> ProviderTopics,
    IReadOnlyDictionary<string, SeedActivity> Activities,
    SeedActivity ForParents,
    SeedActivity ForStaff,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> CostNotes,
    IReadOnlyList<string> AccessNotes,
    IReadOnlyList<string> Outcomes,
    IReadOnlyList<string> Purposes,
    IReadOnlyList<string> Messages)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static SeedWords Read()
    {
        using var file = Open("seed-words.json");
        return JsonSerializer.Deserialize<SeedWords>(file, Web)!;
    }

    /// <summary>The lines of a table that is built in.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static Stream Open(string name) => typeof(SeedWords).Assembly.GetManifestResourceStream($"CareersConnect.Infrastructure.Seeding.{name}")
        ?? throw new InvalidOperationException($"{name} of the demo data was not built in.");
}

internal sealed record SeedSector(string Slug, IReadOnlyList<string> Firms, IReadOnlyList<string> Jobs, IReadOnlyList<string> Topics, IReadOnlyList<string> Subjects);

internal sealed record SeedActivity(IReadOnlyList<string> Titles, IReadOnlyList<string> Texts);
