namespace CareersConnect.Domain.Encounters;

/// <summary>How far one group has had what it is due. Counted by numbers, not by names: the same pupil at two encounters counts twice.</summary>
/// <param name="Pupils">How many pupils the group has.</param>
/// <param name="Due">How many encounters each of them is due; at least 1.</param>
/// <param name="Attended">Pupils who took part, added up over the encounters.</param>
/// <param name="Encounters">How many encounters there were.</param>
public sealed record Coverage(int Pupils, int Due, int Attended, int Encounters)
{
    /// <summary>How many of the encounters had as many pupils as the whole group has: only these prove that everybody was there.</summary>
    public int WithAll { get; init; }

    /// <summary>Places agreed for the group and not recorded yet, added up.</summary>
    public int Booked { get; init; }

    /// <summary>The days of what is agreed, soonest first.</summary>
    public IReadOnlyList<DateOnly> BookedFor { get; init; } = [];

    /// <summary>Pupils who may have had it: never more than there are. While pupils are not recorded one by one, nobody knows whether two visits met the same thirty; this takes them to be different, and says so.</summary>
    public int Covered => Math.Min(Pupils, Attended / Due);

    /// <summary>Pupils who have certainly not had it.</summary>
    public int Missing => Pupils - Covered;

    /// <summary>Whether everybody has certainly had it: the whole group was together as often as it is due. Places alone, however many, prove it of nobody.</summary>
    public bool IsProved => Missing == 0 && WithAll >= Due;

    /// <summary>Pupils who will still miss it when what is agreed has taken place.</summary>
    public int StillOpen => Pupils - Math.Min(Pupils, (Attended + Booked) / Due);

    /// <summary>Pupils who miss it and for whom it is agreed.</summary>
    public int MissingAndBooked => Missing - StillOpen;

    /// <summary>Whole per cent covered, rounded down: 100 only when nobody is missing. 0 for a group without pupils.</summary>
    public int Percent => Pupils == 0 ? 0 : Covered * 100 / Pupils;
}
