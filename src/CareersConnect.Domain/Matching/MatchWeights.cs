namespace CareersConnect.Domain.Matching;

/// <summary>
/// What each reason weighs: the only place that says so. In order of importance: the gap; the distance; a set date; subject and outcome; whom pupils have not met; who answers, comes and is thought well of; who was asked least.
/// The gap outweighs everything below it together, so that no convenience buys a place above an offer that closes it. None of these is money, and none can be bought.
/// The numbers are ours: only their order and their proportions mean anything, and a test holds each sentence here.
/// </summary>
public static class MatchWeights
{
    /// <summary>It closes what pupils miss, or counts towards the benchmark that the school asked for where no pupils are counted. More than <see cref="AlreadyClosed"/> by more than all else can differ.</summary>
    public const int Closes = 1500;

    /// <summary>One more for each pupil for whom it closes the gap, up to this, which is more than a year group: thirty pupils more are worth six miles, a hundred more than a group less. Beyond, by the share of those who miss it.</summary>
    public const int MostForPupils = 400;

    /// <summary>It counts, but nobody misses it: worth about as much as a set date.</summary>
    public const int AlreadyClosed = 100;

    /// <summary>It counts towards another benchmark than the one that was asked for.</summary>
    public const int WrongBenchmark = -100;

    /// <summary>Next door; each mile takes <see cref="PerMile"/> away, down to nothing.</summary>
    public const int NextDoor = 150;

    /// <summary>What a mile takes away: at 18 miles in person is worth what live online is, beyond 30 nothing.</summary>
    public const int PerMile = 5;

    /// <summary>Live online nobody travels, but nobody is met in person either. An offer that can be met both ways is never worth less than this for being far.</summary>
    public const int Online = 60;

    /// <summary>A date that is set aside needs no finding.</summary>
    public const int SetDate = 100;

    /// <summary>A day by arrangement has still to be found.</summary>
    public const int ByArrangement = 60;

    /// <summary>A subject that the school named, each of at most two: two count for more than a set date.</summary>
    public const int Subject = 80;

    /// <summary>A learning outcome that shares words with the school's own, each of at most two: half a subject, since words are compared roughly.</summary>
    public const int Outcome = 40;

    /// <summary>Pupils have not met this organisation this school year.</summary>
    public const int NewToPupils = 40;

    /// <summary>They are the first of their size, sector or kind that pupils meet, each of at most two (benchmark 5: employers of different sizes and specialisms, the self-employed among them).</summary>
    public const int First = 20;

    /// <summary>Pupils met them before, each time up to three.</summary>
    public const int MetBefore = -20;

    /// <summary>They answer nine of ten asks; and the same against whoever leaves half of them without an answer.</summary>
    public const int Answers = 40;

    /// <summary>They did not come, each time up to three: thirty pupils in a hall without a speaker weigh more than any silence.</summary>
    public const int DidNotCome = -60;

    /// <summary>Schools thought well of them afterwards; and the same against whoever they did not.</summary>
    public const int Feedback = 40;

    /// <summary>They come to a school of an area that the hub marked as a cold spot: more than being new, less than a date.</summary>
    public const int ColdSpot = 50;

    /// <summary>No school has asked them this term.</summary>
    public const int NotAsked = 30;

    /// <summary>Asked often already, each ask from the fourth on, up to five.</summary>
    public const int AskedOften = -10;

    /// <summary>Each group beyond the first: a morning more of somebody's time, and of a hall.</summary>
    public const int ExtraGroup = -50;

    /// <summary>It needs an event of the school's own that it did not ask for: after everything that does not, whatever else speaks for it.</summary>
    public const int NeedsAnEvent = -3500;

    /// <summary>The most that everything but the gap and the setting can add.</summary>
    public const int MostBesides = NextDoor + SetDate + (2 * Subject) + (2 * Outcome) + NewToPupils + (2 * First) + Answers + Feedback + ColdSpot + NotAsked;

    /// <summary>The most that everything but the gap and the setting can take away, below 0.</summary>
    public const int LeastBesides = (3 * MetBefore) - Answers + (3 * DidNotCome) - Feedback + (5 * AskedOften) + ((Meeting.LargestSplit - 1) * ExtraGroup);
}
