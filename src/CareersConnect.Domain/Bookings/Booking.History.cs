using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Bookings;

/// <content>What happened to it.</content>
public sealed partial class Booking
{
    private readonly List<BookingHistoryEntry> _history = [];

    /// <summary>What happened, oldest first; only ever added to.</summary>
    public IReadOnlyList<BookingHistoryEntry> History => [.. _history.OrderBy(entry => entry.Number)];

    /// <summary>How many things have happened: the number of the latest entry of the history. A link that asks for an answer is good for one turn.</summary>
    public int Turn => _history.Count;

    private void Move(BookingStatus to, Actor by, string reason, string note, DateTime now)
    {
        Note(BookingChange.Status, to, by, reason, note, now);
        Status = to;
        Day = StartsAt.DayInEngland();
    }

    private void Note(BookingChange what, BookingStatus to, Actor by, string reason, string note, DateTime now, DateTime? wasAt = null)
    {
        if (note.Length > NoteLimit)
        {
            throw new RuleBrokenException($"Keep the message to {NoteLimit} characters.", "Note");
        }

        _history.Add(new BookingHistoryEntry(_history.Count + 1, now, by, what, Status == default ? null : Status, to, reason, note, wasAt));
    }
}
