using CareersConnect.Application.Persistence;

namespace CareersConnect.Infrastructure.Persistence;

/// <summary>For a database that takes many writers at once: nobody waits.</summary>
internal sealed class OpenGate : IWriteGate, IDisposable
{
    public ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) => new(this);

    public ValueTask<IDisposable> EnterForLongAsync(CancellationToken cancellationToken) => new(this);

    public bool IsBusy(Exception error) => false;

    public void Dispose()
    {
    }
}
