using CareersConnect.Domain.Education;

namespace CareersConnect.Domain.Offers;

/// <summary>A dated occurrence of an offer, with a capacity. How many places are taken changes only by the guarded update that claims and releases them, never here.</summary>
public sealed class Session
{
    internal Session(OfferId offerId, DateTime startsAt, DateTime endsAt, int capacity)
    {
        Id = SessionId.New();
        OfferId = offerId;
        StartsAt = startsAt;
        EndsAt = endsAt;
        Capacity = capacity;
    }

    private Session()
    {
    }

    /// <summary>The key.</summary>
    public SessionId Id { get; private set; }

    /// <summary>Whose date it is.</summary>
    public OfferId OfferId { get; private set; }

    /// <summary>When it starts, UTC.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>When it ends, UTC.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>How many places there are, in the offer's unit.</summary>
    public int Capacity { get; private set; }

    /// <summary>How many are taken; between 0 and the capacity, which the database itself checks.</summary>
    public int Taken { get; private set; }

    /// <summary>True once the organisation has taken the date back: no new bookings.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The day in England.</summary>
    public DateOnly Day => StartsAt.DayInEngland();

    /// <summary>How many places are left; none on a closed date.</summary>
    public int Left => IsClosed ? 0 : Capacity - Taken;

    internal void Close() => IsClosed = true;

    /// <summary>A date to come that nobody has booked lasts as long as the offer says now.</summary>
    internal void Last(int minutes, DateTime now)
    {
        if (Taken == 0 && StartsAt > now)
        {
            EndsAt = StartsAt.AddMinutes(minutes);
        }
    }
}
