namespace CareersConnect.Infrastructure.Persistence;

/// <summary>Which database, and where: the section "Database" of the configuration.</summary>
public sealed class DatabaseOptions
{
    /// <summary>"Sqlite" (the embedded default) or "SqlServer".</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>The connection string; for SQLite "Data Source=" and a path, relative to the folder that the host is started in.</summary>
    public string Connection { get; set; } = "Data Source=data/careersconnect.db";

    /// <summary>
    /// How many statements go to SQL Server in one round trip. One: several rows of one table would become a MERGE, which draws the numbers of the outbox, the e-mails
    /// and the change log in no promised order. What imports many rows goes round it by <see cref="Application.Persistence.IBulkWriter"/>.
    /// </summary>
    public int MaxBatchSize { get; set; } = 1;
}
