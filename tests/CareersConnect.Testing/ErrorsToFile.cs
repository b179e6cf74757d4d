using Microsoft.Extensions.Logging;

namespace CareersConnect.Testing;

/// <summary>Writes what the host logs as an error to the file that CAREERSCONNECT_ERRORS names: why a page answered 500 in a test.</summary>
/// <param name="path">The file; it grows.</param>
internal sealed class ErrorsToFile(string path) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            File.AppendAllText(path, $"{formatter(state, exception)} {exception}{Environment.NewLine}");
        }
    }

    public void Dispose()
    {
    }
}
