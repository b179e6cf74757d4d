using CareersConnect.Application.Imports;

namespace CareersConnect.Infrastructure.Imports;

/// <summary>Keeps files in a folder of this machine, each under a name of its own, for a day at most.</summary>
/// <param name="folder">The folder; made when it is needed.</param>
/// <param name="clock">The clock.</param>
internal sealed class ImportFiles(string folder, TimeProvider clock) : IImportFiles
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public async Task<string> KeepAsync(Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var old in new DirectoryInfo(folder).EnumerateFiles().Where(file => clock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc > Longest).ToList())
        {
            old.Delete();
        }

        var path = Path.Combine(folder, $"{Guid.CreateVersion7():N}.csv");
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 128 * 1024, useAsync: true);
        await content.CopyToAsync(file, cancellationToken);
        return path;
    }

    public void Remove(string path)
    {
        if (string.Equals(Path.GetDirectoryName(Path.GetFullPath(path)), Path.GetFullPath(folder), StringComparison.Ordinal))
        {
            File.Delete(path);
        }
    }
}
