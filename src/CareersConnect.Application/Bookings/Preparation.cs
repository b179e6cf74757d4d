using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;

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
}

/// <summary>One thing that is needed for the day.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Known">What is known of it.</param>
/// <param name="State">How far it is.</param>
/// <param name="On">By when it is to be done, or when it does itself; null when that is open.</param>
/// <param name="IsStaff">Whether it is the member of staff, whom the school can name at once.</param>
public sealed record PreparationStep(string Title, string Known, PreparationState State, DateOnly? On = null, bool IsStaff = false);

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
        var outcomes = booking.LearningOutcomes;
        return
        [
            Step("Member of staff present throughout", booking.NamedStaff, $"The visit is confirmed when {booking.SchoolName} has named somebody.", by) with { IsStaff = true },
            Step("Purpose shared by both sides", booking.Message.Length > 0 ? $"“{Excerpt.Of(booking.Message, 160)}”" : "", "Nothing was said when it was asked for. Agree in a sentence what it is for.", by),
            Step("Learning outcomes", outcomes.Count == 0 ? "" : string.Join(" ", outcomes.Select(outcome => outcome.TrimEnd('.') + ".")), "The offer names none. Agree what pupils should be able to say or do afterwards.", by),
            Step("Who comes or hosts", string.Join(", ", new[] { booking.VolunteerName, booking.VolunteerJob }.Where(part => part.Length > 0)), $"{booking.GiverName} has still to say who.", by),
            booking.Day.AddDays(-DaysBefore) >= today
                ? new PreparationStep("Reminder to both sides", "When, where, and what to bring.", PreparationState.DoesItself, booking.Day.AddDays(-DaysBefore))
                : new PreparationStep("Reminder to both sides", "Again on the day before.", PreparationState.Done),
        ];
    }

    private static PreparationStep Step(string title, string known, string missing, DateOnly by) =>
        known.Length > 0 ? new(title, known, PreparationState.Done) : new(title, missing, PreparationState.ToDo, by);
}
