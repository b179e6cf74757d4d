using CareersConnect.Application.Persistence;

namespace CareersConnect.Infrastructure.Persistence;

/// <summary>For a database that takes many writers at once: nobody waits.</summary>
internal sealed class OpenGate : IWriteGate, IDisposable
{
    public ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) => new(this);

    public void Dispose()
    {
    }
}
