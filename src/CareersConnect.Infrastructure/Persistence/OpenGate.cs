using CareersConnect.Application.Persistence;
using Microsoft.Data.SqlClient;

namespace CareersConnect.Infrastructure.Persistence;

/// <summary>For SQL Server, which takes many writers at once: nobody waits.</summary>
internal sealed class OpenGate : IWriteGate, IDisposable
{
    /// <summary>"Cannot insert duplicate key row in object with unique index".</summary>
    private const int DuplicateInIndex = 2601;

    /// <summary>"Violation of PRIMARY KEY or UNIQUE KEY constraint".</summary>
    private const int DuplicateKey = 2627;

    public ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) => new(this);

    public bool IsTwin(Exception? failed) => failed is SqlException { Number: DuplicateInIndex or DuplicateKey };

    public ValueTask<IDisposable> EnterForLongAsync(CancellationToken cancellationToken) => new(this);

    public bool IsBusy(Exception error) => false;

    public void Dispose()
    {
    }
}
