using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Bookings;

/// <summary>How far a thing is that is needed for the day.</summary>
public enum PreparationState
{
    /// <summary>It is there.</summary>
    Done = 1,

    /// <summary>Somebody must see to it.</summary>
    ToDo = 2,

    /// <summary>It does itself when its time comes.</summary>
    DoesItself = 3,

    /// <summary>The other side is to see to it; whoever reads need not.</summary>
    Theirs = 4,
}

/// <summary>Where a thing that is needed for the day is seen to.</summary>
public enum PreparationPage
{
    /// <summary>The school names who is present throughout.</summary>
    Staff = 1,

    /// <summary>The giver says who comes or hosts.</summary>
    Who = 2,

    /// <summary>Either side writes down what it is for and what they take away.</summary>
    Aims = 3,
}

/// <summary>One thing that is needed for the day.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Known">What is known of it.</param>
/// <param name="State">How far it is.</param>
/// <param name="On">By when it is to be done, or when it does itself; null when that is open.</param>
/// <param name="Page">Where it is seen to; null when nobody sees to it.</param>
public sealed record PreparationStep(string Title, string Known, PreparationState State, DateOnly? On = null, PreparationPage? Page = null);

/// <summary>What an agreed booking still needs. What makes an encounter meaningful (rules: purpose, outcomes, two-way, time to reflect) and what keeps it safe comes first.</summary>
public static class Preparation
{
    /// <summary>Days before the day by which everything should be there, and on which both sides are reminded.</summary>
    public const int DaysBefore = 7;

    /// <summary>The steps of a booking, in order.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="today">The day today.</param>
    /// <returns>The steps.</returns>
    public static IReadOnlyList<PreparationStep> Of(BookingFacts booking, DateOnly today)
    {
        var by = booking.Day.AddDays(-DaysBefore) is var week && week > today ? week : booking.Day.AddDays(-1);
        var (outcomes, school) = (booking.LearningOutcomes, booking.Reader == Side.School);
        return
        [
            Step("Member of staff present throughout", booking.NamedStaff, school ? "It is confirmed when you have named somebody." : $"It is confirmed when {booking.SchoolName} has named somebody.", by, school) with { Page = PreparationPage.Staff },
            Step("Purpose shared by both sides", booking.Purpose.Length > 0 ? $"“{Excerpt.Of(booking.Purpose, 160)}”" : "", school ? "Nothing was said when it was asked for. Write in a sentence what it is for; the other side is told." : $"{booking.SchoolName} has still to say what it is for.", by, school) with { Page = PreparationPage.Aims },
            Step("Learning outcomes", outcomes.Count == 0 ? "" : string.Join(" ", outcomes.Select(outcome => outcome.TrimEnd('.') + ".")), $"The offer names none. Write what {booking.Audience.People()} should be able to say or do afterwards; the other side is told.", by) with { Page = PreparationPage.Aims },
            Step("Who comes or hosts", booking.Visitor(), school ? $"{booking.GiverName} has still to say who." : $"Say who it is; {booking.SchoolName} is told.", by) with { Page = PreparationPage.Who },
            booking.Day.AddDays(-DaysBefore) >= today
                ? new PreparationStep("Reminder to both sides", "When, where, and what to bring.", PreparationState.DoesItself, booking.Day.AddDays(-DaysBefore))
                : new PreparationStep("Reminder to both sides", "Again on the day before.", PreparationState.Done),
        ];
    }

    private static PreparationStep Step(string title, string known, string missing, DateOnly by, bool isMine = true) =>
        known.Length > 0 ? new(title, known, PreparationState.Done) : new(title, missing, isMine ? PreparationState.ToDo : PreparationState.Theirs, by);
}
