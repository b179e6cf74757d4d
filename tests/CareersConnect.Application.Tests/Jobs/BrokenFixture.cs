using System.Collections.Concurrent;
using CareersConnect.Testing.Trade;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Application.Tests.Jobs;

/// <summary>Which request cannot be dealt with: one row that is poisoned.</summary>
public sealed class Broken
{
    public Func<object, bool> Breaks { get; set; } = _ => false;

    public void Mend() => Breaks = _ => false;
}

public sealed class BreaksOne<TRequest, TResult>(Broken broken) : IPipelineBehavior<TRequest, TResult>
    where TRequest : notnull
{
    public Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next) =>
        broken.Breaks(request) ? throw new InvalidOperationException("Broken.") : next();
}

/// <summary>A site on which one row can be poisoned, with what it logs.</summary>
public sealed class BrokenFixture : TradeFixture
{
    public Broken Broken { get; } = new();

    /// <summary>The errors that were logged.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureLogging(logging => logging.AddProvider(new Log(Errors)));
        builder.ConfigureTestServices(services => services.AddSingleton(Broken).AddTransient(typeof(IPipelineBehavior<,>), typeof(BreaksOne<,>)));
    }

    private sealed class Log(ConcurrentQueue<string> errors) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            errors.Enqueue(formatter(state, exception));
    }
}
