using CareersConnect.Application.Matching;
using CareersConnect.Application.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>
/// Up to where a process has read the log of what waits. Numbers are drawn before a transaction commits, so a lower one may appear after a higher one; until it does it is a gap, and gaps are looked for again for an
/// hour, longer than any transaction lasts. On SQLite, which has one writer, there are none.
/// </summary>
/// <param name="last">The last line that was read; null when there was none.</param>
internal sealed class StandingLog(StandingLog.Line? last)
{
    /// <summary>Lines that are read at a time; of more than these it is quicker to read everything anew.</summary>
    public const int Most = 5000;

    /// <summary>For how long a gap may still be filled.</summary>
    public static readonly TimeSpan GapsLast = TimeSpan.FromHours(1);

    /// <summary>Lines that were so young when somebody else read them may have come after lines behind them, as gaps that nobody remembers.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(2);

    private const int LongestGap = 1000;

    private readonly Dictionary<long, DateTime> _gaps = [];
    private Line? _last = last;

    /// <summary>The last line that was read; null when there was none.</summary>
    public Line? Last => _last;

    /// <summary>Where a line is, and when it was written: what tells one log from another.</summary>
    public sealed record Line(long Number, DateTime At);

    /// <summary>Where the log ends now, with the gaps before its end.</summary>
    public static async Task<StandingLog> AtEndAsync(CareersConnectDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var lines = await LatestAsync(db.StandingChanges, cancellationToken);
        return With(lines.FirstOrDefault(), lines, now);
    }

    /// <summary>Where somebody left off reading who is gone, or another process: at a line, with the gaps before it. Which gaps they saw is not known: one that was filled since is none any more. So what was young then is read again.</summary>
    /// <returns>The log; where the line is not there any more, reading on says so.</returns>
    public static async Task<StandingLog> AtAsync(CareersConnectDbContext db, Line? last, DateTime then, DateTime now, CancellationToken cancellationToken)
    {
        if (last is null)
        {
            return new StandingLog(null);
        }

        var lines = await LatestAsync(db.StandingChanges.Where(line => line.Number <= last.Number), cancellationToken);
        var log = With(last, lines, now);
        foreach (var line in lines.Where(line => line.Number < last.Number && line.At > then - Young))
        {
            log._gaps[line.Number] = now;
        }

        return log;
    }

    private static Task<List<Line>> LatestAsync(IQueryable<StandingChange> which, CancellationToken cancellationToken) =>
        which.OrderByDescending(line => line.Number).Take(LongestGap).Select(line => new Line(line.Number, line.At)).ToListAsync(cancellationToken);

    private static StandingLog With(Line? last, List<Line> lines, DateTime now)
    {
        var log = new StandingLog(last);
        foreach (var (later, earlier) in lines.Zip(lines.Skip(1)))
        {
            log.NoteGap(earlier.Number, later.Number, now);
        }

        return log;
    }

    /// <summary>The lines that are new, those that filled a gap among them.</summary>
    /// <returns>Null when the log is not the one that was read before, was cleared beyond what was read, or holds more than it is worth to follow: everything is then to be read anew.</returns>
    public async Task<IReadOnlyList<StandingChange>?> ReadAsync(CareersConnectDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var (from, gaps) = (_last?.Number ?? 0, _gaps.Keys.ToList());
        var lines = await db.StandingChanges.AsNoTracking().Where(line => line.Number >= from || gaps.Contains(line.Number)).OrderBy(line => line.Number).Take(Most).ToListAsync(cancellationToken);
        if (lines.Count == Most || (_last is not null && !lines.Exists(line => line.Number == _last.Number && line.At == _last.At)))
        {
            return null;
        }

        foreach (var line in lines.Where(line => !_gaps.Remove(line.Number) && line.Number > from))
        {
            NoteGap(_last?.Number ?? 0, line.Number, now);
            _last = new Line(line.Number, line.At);
        }

        foreach (var old in _gaps.Where(gap => gap.Value < now - GapsLast).Select(gap => gap.Key).ToList())
        {
            _gaps.Remove(old);
        }

        return lines.FindAll(line => line.Number != from);
    }

    private void NoteGap(long before, long after, DateTime now)
    {
        for (var number = Math.Max(before + 1, after - LongestGap); number < after; number++)
        {
            _gaps[number] = now;
        }
    }
}
