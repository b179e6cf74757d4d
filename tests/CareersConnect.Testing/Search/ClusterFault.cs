namespace CareersConnect.Testing.Search;

/// <summary>What can go wrong with a cluster.</summary>
public enum ClusterFault
{
    /// <summary>429, with "Retry-After: 0".</summary>
    TooMany,

    /// <summary>503 from something in front of it.</summary>
    Away,

    /// <summary>It takes the request and never answers.</summary>
    Hang,

    /// <summary>Every second line of a bulk request is turned away with 429; any other request is answered.</summary>
    HalfABulk,

    /// <summary>The connection is cut in the middle of the answer; what was asked is done.</summary>
    CutMidBody,

    /// <summary>Its shards are not there: searches fail with 503 and every line of a bulk request too.</summary>
    Red,

    /// <summary>Every second line of a bulk request is refused for good.</summary>
    BadLines,
}

/// <summary>Decides which request meets with which fault.</summary>
public sealed class ClusterFaults
{
    private readonly Lock _gate = new();
    private readonly List<(ClusterFault Fault, string Path, int Left)> _planned = [];
    private ClusterFault[] _always = [];
    private int _requests;

    /// <summary>How many requests met with one.</summary>
    public int Met { get; private set; }

    /// <summary>The next requests whose path holds this meet with it.</summary>
    public void Plan(ClusterFault fault, int times = 1, string path = "")
    {
        lock (_gate)
        {
            _planned.Add((fault, path, times));
        }
    }

    /// <summary>Two of every five requests meet with one of these, in turn: never so many that patience ends.</summary>
    public void Keep(params ClusterFault[] faults) => _always = faults;

    /// <summary>All is well again.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _planned.Clear();
            _always = [];
        }
    }

    internal ClusterFault? Next(string path)
    {
        lock (_gate)
        {
            var at = _planned.FindIndex(one => path.Contains(one.Path, StringComparison.Ordinal));
            if (at >= 0)
            {
                var (fault, where, left) = _planned[at];
                _planned.RemoveAt(at);
                if (left > 1)
                {
                    _planned.Insert(at, (fault, where, left - 1));
                }

                Met++;
                return fault;
            }

            if (_always.Length == 0 || ++_requests % 5 is not (1 or 3))
            {
                return null;
            }

            return _always[Met++ % _always.Length];
        }
    }
}
