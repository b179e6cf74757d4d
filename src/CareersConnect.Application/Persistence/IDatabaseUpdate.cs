namespace CareersConnect.Application.Persistence;

/// <summary>Brings the database to the version of this program. Of several nodes that start at once one does it and the others wait; a node that died over it keeps nobody waiting for more than five minutes.</summary>
public interface IDatabaseUpdate
{
    /// <summary>Makes the database, or brings it up to date.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When it holds every migration.</returns>
    Task RunAsync(CancellationToken cancellationToken);
}
