namespace CareersConnect.Application.Imports;

/// <summary>Keeps a file that was sent until it has been imported.</summary>
public interface IImportFiles
{
    /// <summary>Keeps a file.</summary>
    /// <param name="content">What was sent.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Where it is on this machine.</returns>
    Task<string> KeepAsync(Stream content, CancellationToken cancellationToken);

    /// <summary>Removes a file that was kept here; leaves any other alone.</summary>
    /// <param name="path">Where it is.</param>
    void Remove(string path);
}

/// <summary>Does imports one after the other while the host serves pages.</summary>
public interface IImportQueue
{
    /// <summary>Puts an import that was asked for in the queue.</summary>
    /// <param name="run">Its key.</param>
    void Add(Guid run);
}
