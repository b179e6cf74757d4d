namespace CareersConnect.Application.Jobs;

/// <summary>Work that time asks for, not a person: found by reflection, run by one node at a time under a lease, as the host itself and in a scope of its own.</summary>
/// <remarks>A job sends commands for <see cref="Pipeline.Audience.System"/>, one for each unit of work, so that what is done is saved. It may run twice for the same time (a node died half-way): its commands must not mind.</remarks>
public interface IRecurringJob
{
    /// <summary>The name of the job and of its lease row: never changed, 100 characters at most.</summary>
    string Name { get; }

    /// <summary>How long after one run the next is due.</summary>
    TimeSpan Every { get; }

    /// <summary>When the next run is due. The first is due at once.</summary>
    /// <param name="now">When this run ended, UTC.</param>
    /// <returns>The instant, UTC.</returns>
    DateTime Next(DateTime now) => now + Every;

    /// <summary>Does the work.</summary>
    /// <param name="cancellationToken">The host is stopping, or the lease was lost.</param>
    /// <returns>When it is done.</returns>
    Task RunAsync(CancellationToken cancellationToken);
}
