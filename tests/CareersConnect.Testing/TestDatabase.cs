using CareersConnect.Application.Persistence;
using CareersConnect.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Testing;

/// <summary>A real SQLite file of its own, with every migration applied. The first of a run is made by the migrations, the others are copies of it.</summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly Lazy<string> Template = new(MakeTemplate);

    public TestDatabase()
    {
        Path = NewPath();
        File.Copy(Template.Value, Path);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Its connection string.</summary>
    public string Connection => $"Data Source={Path}";

    /// <summary>A context of its own on the file, whose queries are translated for SQL Server too; dispose of it.</summary>
    public CareersConnectDbContext Open()
    {
        var options = new DbContextOptionsBuilder<CareersConnectDbContext>();
        options.AddInterceptors(TranslatesOnSqlServer.Instance);
        DatabaseRegistration.Configure(options, new DatabaseOptions { Connection = Connection });
        return new CareersConnectDbContext(options.Options, FixedClock.AtStart());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        // The database, its log, and the search index that lies beside it.
        foreach (var file in Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!, System.IO.Path.GetFileName(Path) + "*"))
        {
            File.Delete(file);
        }
    }

    private static string NewPath() => System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"careersconnect-{Guid.NewGuid():N}.db");

    private static string MakeTemplate()
    {
        var path = NewPath();
        var options = new DbContextOptionsBuilder<CareersConnectDbContext>();
        DatabaseRegistration.Configure(options, new DatabaseOptions { Connection = $"Data Source={path};Pooling=False" });
        using var db = new CareersConnectDbContext(options.Options, TimeProvider.System);
        db.Database.Migrate();
        db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;
    }
}
