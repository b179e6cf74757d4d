namespace CareersConnect.Testing;

/// <summary>A clock that stands until it is moved. Tests start on Monday 11 January 2027, 09:00 UTC.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    /// <summary>A clock at the suite's own "now".</summary>
    public static FixedClock AtStart() => new(new DateTimeOffset(2027, 1, 11, 9, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Moves the clock on.</summary>
    public void Advance(TimeSpan by) => _now += by;

    /// <summary>Sets the clock to an instant.</summary>
    public void MoveTo(DateTimeOffset instant) => _now = instant;
}
