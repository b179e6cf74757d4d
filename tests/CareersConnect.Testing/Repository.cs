namespace CareersConnect.Testing;

/// <summary>Where the sources of the running tests lie.</summary>
public static class Repository
{
    /// <summary>The folder that holds CareersConnect.sln.</summary>
    public static string Root { get; } = Find();

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
