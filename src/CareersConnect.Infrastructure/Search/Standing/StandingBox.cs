namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>The box that a block's places lie in, and the farthest that one of them reaches. It only grows.</summary>
internal sealed class StandingBox
{
    private (int West, int South, int East, int North) _edges = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
    private ushort _farthest;
    private bool _hasNowhere;

    /// <summary>Takes one in.</summary>
    public void Widen(in StandingEntry entry)
    {
        _farthest = Math.Max(_farthest, entry.Reach);
        _hasNowhere |= entry.East == StandingEntry.Nowhere;
        if (entry.East != StandingEntry.Nowhere)
        {
            _edges = (Math.Min(_edges.West, entry.East), Math.Min(_edges.South, entry.North), Math.Max(_edges.East, entry.East), Math.Max(_edges.North, entry.North));
        }
    }

    /// <summary>Whether all of them are too far from an offer for which the distance matters.</summary>
    public bool IsBeyond(StandingProbe probe)
    {
        if (_hasNowhere || (probe.Groups & probe.FreeOfPlace) != 0 || probe.Place is not { } at)
        {
            return false;
        }

        long across = Math.Max(0, Math.Max(_edges.West - at.Easting, at.Easting - _edges.East)), along = Math.Max(0, Math.Max(_edges.South - at.Northing, at.Northing - _edges.North));
        var limit = probe.TheirReachCounts ? _farthest == StandingEntry.Anywhere ? null : (long?)(_farthest * 100L) : probe.Travel;
        return limit is { } far && (across * across) + (along * along) > far * far;
    }
}
