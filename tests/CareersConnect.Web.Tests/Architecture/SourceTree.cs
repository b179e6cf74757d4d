namespace CareersConnect.Web.Tests.Architecture;

/// <summary>One file of the sources.</summary>
/// <param name="Path">From the repository's root, with slashes.</param>
/// <param name="Text">What it says.</param>
public sealed record SourceFile(string Path, string Text)
{
    public IReadOnlyList<string> Lines { get; } = Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}

/// <summary>The sources as they lie in the repository, without what is built or made by tools.</summary>
public static class SourceTree
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "built", "wwwroot", ".git", "Migrations", "TestResults", "data"];

    public static string Root { get; } = Find();

    private static readonly Lazy<IReadOnlyList<SourceFile>> Read = new(() => [.. Walk(Root).Select(path => new SourceFile(Relative(path), File.ReadAllText(path)))]);

    /// <summary>Every .cs, .cshtml and .csproj file of src and tests.</summary>
    public static IReadOnlyList<SourceFile> All => Read.Value;

    public static IEnumerable<SourceFile> Under(string folder, params string[] endings) =>
        All.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal) && endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>Every folder of src and tests that holds something of ours.</summary>
    public static IEnumerable<string> Folders => All.Select(file => Path.GetDirectoryName(file.Path)!).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Walk(string root) => new[] { "src", "tests" }.SelectMany(top => InFolder(Path.Combine(root, top)));

    private static IEnumerable<string> InFolder(string folder) => Directory.EnumerateFiles(folder)
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".csproj")
        .Concat(Directory.EnumerateDirectories(folder).Where(child => !NotOurs.Contains(Path.GetFileName(child))).SelectMany(InFolder));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CareersConnect.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
