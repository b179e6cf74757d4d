namespace CareersConnect.Testing;

/// <summary>A clock that stands until it is moved. Tests start on Monday 11 January 2027, 09:00 UTC.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;
    private long _passed;

    /// <summary>A clock at the suite's own "now".</summary>
    public static FixedClock AtStart() => new(new DateTimeOffset(2027, 1, 11, 9, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>The clock that nobody sets: it only ever goes on.</summary>
    public override long GetTimestamp() => _passed;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Moves the clock on.</summary>
    public void Advance(TimeSpan by) => MoveTo(_now + by);

    /// <summary>Sets the clock to an instant. Back is a clock that was set: no time passes by it.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        _passed += Math.Max(0, (instant - _now).Ticks);
        _now = instant;
    }
}
