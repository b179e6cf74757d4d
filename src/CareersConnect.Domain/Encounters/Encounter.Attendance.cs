using System.Globalization;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.Encounters;

/// <content>Who came, and what was put right afterwards.</content>
public sealed partial class Encounter
{
    /// <summary>Characters of why numbers were corrected.</summary>
    public const int WhyLimit = 400;

    private readonly List<Attendance> _attendance = [];
    private readonly List<Correction> _corrections = [];

    /// <summary>How many came, by group.</summary>
    public IReadOnlyList<Attendance> Attendance => _attendance;

    /// <summary>What was put right, oldest first; only ever added to.</summary>
    public IReadOnlyList<Correction> Corrections => _corrections;

    /// <summary>How many came in all.</summary>
    public int Attended => _attendance.Sum(group => group.Pupils);

    /// <summary>Puts the numbers right, within the school year: what was reported at its end stays as it was reported.</summary>
    /// <param name="came">How many came, by group.</param>
    /// <param name="why">Why; not empty.</param>
    /// <param name="byName">Who puts them right, by name.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="moreCame">Whether it was said that more came than were booked.</param>
    /// <exception cref="RuleBrokenException">The school year is over, no reason, or the numbers break a rule.</exception>
    public void Correct(IReadOnlyList<Came> came, string why, string byName, DateTime now, bool moreCame = false)
    {
        var year = new AcademicYear(AcademicYearStart);
        if (now.DayInEngland() > year.LastDay)
        {
            throw new RuleBrokenException($"The school year {year.Label} is over, so its numbers can no longer be changed.");
        }

        if (why.Trim().Length is 0 or > WhyLimit)
        {
            throw new RuleBrokenException($"Enter why the numbers change, in {WhyLimit} characters or fewer.", "Why");
        }

        var was = Attended;
        _attendance.Clear();
        Attend(came, moreCame ? int.MaxValue : Math.Max(Invited, was));
        _corrections.Add(new Correction(_corrections.Count + 1, now, byName, was, Attended, why.Trim()));
        Raise(new EncounterCorrected(Id));
    }

    /// <summary>Of parents and of staff one number is known; it stands at the first year group of the booking, and is counted nowhere as pupils.</summary>
    private void Attend(IReadOnlyList<Came> came, int atMost)
    {
        if (Audience != OfferAudience.Pupils && came.Count != 1)
        {
            throw new RuleBrokenException($"Enter one number: how many {Audience.People()} came.", "Came");
        }

        if (came.GroupBy(group => group.Programme is null ? (group.YearGroup, group.Programme) : (default, group.Programme)).Any(same => same.Count() > 1))
        {
            throw new RuleBrokenException("Enter one number for each group: the same group stands there twice.", "Came");
        }

        for (var n = 0; n < came.Count; n++)
        {
            RefuseNumber(came[n], string.Create(CultureInfo.InvariantCulture, $"Came[{n}].Pupils"));
        }

        _attendance.AddRange(came.Where(group => group.Pupils > 0).OrderBy(group => group.YearGroup).Select(group => new Attendance(group)));
        if (_attendance.Count == 0)
        {
            throw new RuleBrokenException($"Enter how many {Audience.People()} came. If nobody did, say that it did not take place.", "Came");
        }

        if (Attended > atMost)
        {
            throw new RuleBrokenException($"{Invited} {(Invited == 1 ? "was" : "were")} booked. Did {Attended} come? Tick that they did, or put the number right.", "MoreCame");
        }
    }

    /// <summary>A group that was not booked, and more pupils than the group has, cannot have come. A pupil may have two parents, so of them the roll says nothing.</summary>
    private void RefuseNumber(Came group, string field)
    {
        if (group.Programme is null && !YearGroups.Contains(group.YearGroup))
        {
            throw new RuleBrokenException($"This was booked for {YearGroups.InWords()}. Enter numbers for these.", "Came");
        }

        if (group.Pupils is < 0 or > Offer.PupilLimit)
        {
            throw new RuleBrokenException($"Enter how many {(Audience == OfferAudience.Pupils ? $"pupils of {group.Name}" : Audience.People())} came, 0 to {Offer.PupilLimit}.", field);
        }

        if (Audience == OfferAudience.Pupils && group.Roll is { } roll && group.Pupils > roll)
        {
            throw new RuleBrokenException(
                group.RollIsEstimate
                    ? $"We count with {roll} in {group.Name}, an even share of your roll, and {group.Pupils} are more. Enter how many came, or your own numbers of pupils in Settings first."
                    : $"There {(roll == 1 ? "is 1 pupil" : $"are {roll} pupils")} in {group.Name}, so {group.Pupils} cannot have come. Enter how many did, or correct the number of pupils in Settings first.",
                field);
        }
    }
}
