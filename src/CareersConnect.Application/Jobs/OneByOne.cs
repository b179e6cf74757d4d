using CareersConnect.Application.SignedIn;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Application.Jobs;

/// <summary>Sends the commands of a job one after the other, each in a scope of its own: one that fails does not take the others with it. The job fails at the end, so that it is tried again.</summary>
/// <param name="services">The host's services.</param>
/// <param name="log">Names jobs and commands; the ids in them name no person.</param>
public sealed partial class OneByOne(IServiceProvider services, ILogger<OneByOne> log)
{
    /// <summary>Sends them all.</summary>
    /// <typeparam name="TResult">What each answers; passed over.</typeparam>
    /// <param name="job">The job's name.</param>
    /// <param name="commands">What is to be done, each harmless when it is done twice.</param>
    /// <param name="cancellationToken">Stops between two, or rolls the present one back.</param>
    /// <returns>When all were tried.</returns>
    /// <exception cref="AggregateException">At least one failed; the others are done.</exception>
    public async Task SendAsync<TResult>(string job, IReadOnlyList<IRequest<TResult>> commands, CancellationToken cancellationToken)
    {
        var faults = new List<Exception>();
        foreach (var command in commands)
        {
            try
            {
                await using var scope = services.CreateHostScope();
                await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, cancellationToken);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                Failed(log, error, job, command);
                faults.Add(error);
            }
        }

        if (faults.Count > 0)
        {
            throw new AggregateException($"{faults.Count} of {commands.Count} failed.", faults);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} could not do {Command}; it goes on with the next.")]
    private static partial void Failed(ILogger log, Exception error, string job, object command);
}
