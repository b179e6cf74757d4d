using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Schools;
using CareersConnect.Application.SignedIn;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Testing.Schools;

/// <summary>Hands files to the importers through the whole pipeline, as the command line does.</summary>
public static class ImportedFile
{
    /// <summary>Imports a register file.</summary>
    public static Task<ImportReport> ImportSchoolsAsync(this SiteFixture site, RegisterFile file, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default) =>
        site.ImportSchoolsAsync(RegisterFile.Windows1252.GetBytes(file.ToString()), progress, cancellationToken);

    /// <summary>Imports the bytes of a file.</summary>
    public static Task<ImportReport> ImportSchoolsAsync(this SiteFixture site, byte[] bytes, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default) =>
        site.ImportAsync(bytes, path => new ImportSchools.Command(path, "edubasealldata.csv", progress), cancellationToken);

    /// <summary>Imports text that is written in an encoding, with its mark if it has one.</summary>
    public static Task<ImportReport> ImportSchoolsAsync(this SiteFixture site, string text, Encoding encoding) =>
        site.ImportSchoolsAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

    /// <summary>Imports the bytes of a file by any importer.</summary>
    public static async Task<ImportReport> ImportAsync(this SiteFixture site, byte[] bytes, Func<string, IImport> import, CancellationToken cancellationToken = default)
    {
        var path = Path.Combine(Path.GetTempPath(), $"careersconnect-{Guid.NewGuid():N}.csv");
        await File.WriteAllBytesAsync(path, bytes, CancellationToken.None);
        try
        {
            await using var scope = site.Services.CreateHostScope();
            return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(import(path), cancellationToken);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
