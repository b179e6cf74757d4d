using System.Text.Json;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>The invented names and texts of demo data.</summary>
internal sealed record SeedWords(
    IReadOnlyList<string> FirstNames,
    IReadOnlyList<string> Surnames,
    IReadOnlyList<string> SchoolNames,
    IReadOnlyList<string> CollegeNames,
    IReadOnlyList<SeedSector> Sectors,
    IReadOnlyList<string> ProviderTopics,
    IReadOnlyDictionary<string, SeedActivity> Activities,
    IReadOnlyList<string> Outcomes)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static SeedWords Read()
    {
        using var file = typeof(SeedWords).Assembly.GetManifestResourceStream("CareersConnect.Infrastructure.Seeding.seed-words.json")
            ?? throw new InvalidOperationException("The words of the demo data were not built in.");
        return JsonSerializer.Deserialize<SeedWords>(file, Web)!;
    }
}

internal sealed record SeedSector(string Slug, IReadOnlyList<string> Firms, IReadOnlyList<string> Jobs, IReadOnlyList<string> Topics, IReadOnlyList<string> Subjects);

internal sealed record SeedActivity(IReadOnlyList<string> Titles, string Text);
