using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Shortlists;

/// <summary>An offer that a school keeps in mind. The shortlist is the school's, not a person's: colleagues see who added what, when, and the note beside it. What was taken off can be put back for a day.</summary>
public sealed class ShortlistedOffer : AggregateRoot
{
    /// <summary>As many offers as a shortlist holds: more than anybody compares, and few enough for one page.</summary>
    public const int Most = 100;

    /// <summary>Characters of a note.</summary>
    public const int NoteLimit = 200;

    /// <summary>For how many days what was taken off can be put back.</summary>
    public const int DaysToPutBack = 1;

    private ShortlistedOffer()
    {
    }

    /// <summary>The school.</summary>
    public SchoolId SchoolId { get; private set; }

    /// <summary>The offer; once for each school.</summary>
    public OfferId OfferId { get; private set; }

    /// <summary>Who added it.</summary>
    public PersonId? AddedBy { get; private set; }

    /// <summary>The name of whoever added it, at that time.</summary>
    public string AddedByName { get; private set; } = "";

    /// <summary>When it was added, UTC.</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>What colleagues should know of it; may be empty.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When it was taken off, UTC; null while it is on the list.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Whether it is on the list.</summary>
    public bool IsListed => RemovedAt is null;

    /// <summary>Adds an offer to a school's shortlist.</summary>
    /// <param name="school">The school.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="listed">How many the list holds already.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="RuleBrokenException">The list is full.</exception>
    public static ShortlistedOffer Add(SchoolId school, OfferId offer, int listed, Who by, DateTime now)
    {
        RequireRoom(listed);
        return new ShortlistedOffer { SchoolId = school, OfferId = offer, AddedBy = by.PersonId, AddedByName = by.Name, AddedAt = now };
    }

    /// <summary>Adds it once more after it was taken off: it begins anew, without its note. One that is on the list stays as it is.</summary>
    /// <param name="listed">How many the list holds already.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">The list is full.</exception>
    public void AddAgain(int listed, Who by, DateTime now)
    {
        if (!IsListed)
        {
            RequireRoom(listed);
            (AddedBy, AddedByName, AddedAt, Note, RemovedAt) = (by.PersonId, by.Name, now, "", null);
        }
    }

    /// <summary>Writes what colleagues should know of it.</summary>
    /// <param name="note">The note; empty for none.</param>
    /// <exception cref="RuleBrokenException">The note is too long.</exception>
    public void WriteNote(string? note)
    {
        var line = string.Join(' ', (note ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Note = line.Length <= NoteLimit ? line : throw new RuleBrokenException($"The note must be {NoteLimit} characters or fewer.", nameof(Note));
    }

    /// <summary>Takes it off the list; one that is off stays off since when it was.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void TakeOff(DateTime now) => RemovedAt ??= now;

    /// <summary>Puts it back as it was, with its note and with who added it.</summary>
    /// <param name="listed">How many the list holds already.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">The list is full, or it was taken off too long ago.</exception>
    public void PutBack(int listed, DateTime now)
    {
        if (IsListed)
        {
            return;
        }

        if (RemovedAt < now.AddDays(-DaysToPutBack))
        {
            throw new RuleBrokenException("It was taken off more than a day ago. Look for the offer and add it again.");
        }

        RequireRoom(listed);
        RemovedAt = null;
    }

    private static void RequireRoom(int listed)
    {
        if (listed >= Most)
        {
            throw new RuleBrokenException($"Your school’s shortlist is full: it holds {Most} offers. Take one off first.");
        }
    }
}
