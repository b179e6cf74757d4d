using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>The file that it is kept in from one start to the next.</summary>
internal sealed partial class EmbeddedOfferIndex
{
    private Snapshot? _kept;
    private bool _looked;

    /// <summary>Writes the file, when there is something new to write and a file to write to.</summary>
    public void Save()
    {
        var contents = Volatile.Read(ref _contents);
        if (path.Length > 0 && contents.Snapshot.Position is not null && !ReferenceEquals(contents.Snapshot, _kept))
        {
            SnapshotFile.Save(path, contents, synonyms);
            _kept = contents.Snapshot;
        }
    }

    /// <summary>Once, before anything is changed.</summary>
    private void LookForFile()
    {
        if (_looked || path.Length == 0 || !File.Exists(path))
        {
            _looked = true;
            return;
        }

        _looked = true;
        try
        {
            _contents = SnapshotFile.Load(path, synonyms, _largest);
            _kept = _contents.Snapshot;
        }
        catch (Exception trouble) when (trouble is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Refused(log, path, trouble.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index file {Path} is not used, and the index is built from the database: {Reason}")]
    private static partial void Refused(ILogger log, string path, string reason);
}
