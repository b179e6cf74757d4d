using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Offers;

public sealed class RecurrenceTests
{
    private static readonly DateOnly Today = OfferBuilder.Today;
    private static readonly DateOnly FirstOfMarch = new(2027, 3, 1);
    private static readonly DateOnly EndOfMarch = new(2027, 3, 31);

    [Fact]
    public void Once_is_one_date() => Assert.Equal([FirstOfMarch], Days(new Recurrence(FirstOfMarch, Repeat.Once)));

    [Fact]
    public void Every_week_until_the_last_day_which_counts() =>
        Assert.Equal([1, 8, 15, 22, 29], Days(new Recurrence(FirstOfMarch, Repeat.Weekly, Until: new DateOnly(2027, 3, 29))).Select(day => day.Day));

    [Fact]
    public void Every_second_week() => Assert.Equal([1, 15, 29], Days(new Recurrence(FirstOfMarch, Repeat.Fortnightly, Until: EndOfMarch)).Select(day => day.Day));

    [Fact]
    public void Chosen_weekdays() =>
        Assert.Equal([2, 4, 9, 11], Days(new Recurrence(FirstOfMarch, Repeat.ChosenWeekdays, Weekdays.Tuesday | Weekdays.Thursday, new DateOnly(2027, 3, 12))).Select(day => day.Day));

    [Fact]
    public void A_day_without_school_is_shown_with_its_reason()
    {
        var dates = new Recurrence(FirstOfMarch, Repeat.Weekly, Until: EndOfMarch).Dates(day => day.Day == 29 ? "Easter Monday" : null, Today);

        Assert.Equal(new PlannedDate(new DateOnly(2027, 3, 29), "Easter Monday"), dates[^1]);
        Assert.All(dates.SkipLast(1), date => Assert.Null(date.LeftOut));
    }

    [Fact]
    public void Today_is_too_late() => Refused("Choose a date after today, 11 January 2027.", "First", new Recurrence(Today, Repeat.Once));

    [Fact]
    public void Three_years_ahead_is_too_far() => Refused("Choose a date within 2 years.", "First", new Recurrence(Today.AddYears(3), Repeat.Once));

    [Fact]
    public void A_series_needs_a_last_day() => Refused("Enter the last day, for example 27/3/2027.", "Until", new Recurrence(FirstOfMarch, Repeat.Weekly));

    [Fact]
    public void The_end_before_the_start_is_refused() =>
        Refused("The last day must not be before the first.", "Until", new Recurrence(FirstOfMarch, Repeat.Weekly, Until: FirstOfMarch.AddDays(-1)));

    [Fact]
    public void An_end_too_far_ahead_is_refused() =>
        Refused("Choose a last day within 2 years.", "Until", new Recurrence(FirstOfMarch, Repeat.Weekly, Until: Today.AddYears(2).AddDays(1)));

    [Fact]
    public void Chosen_weekdays_must_be_chosen() =>
        Refused("Select at least one day of the week.", "Weekdays", new Recurrence(FirstOfMarch, Repeat.ChosenWeekdays, Until: EndOfMarch));

    [Fact]
    public void A_pattern_without_a_day_in_it_is_refused() => Refused(
        "There is no such day of the week between 1 March 2027 and 3 March 2027.",
        "Until",
        new Recurrence(FirstOfMarch, Repeat.ChosenWeekdays, Weekdays.Friday, new DateOnly(2027, 3, 3)));

    [Fact]
    public void More_dates_than_an_offer_holds_are_refused() => Refused(
        "That is 436 dates, and an offer has at most 200. Choose an earlier last day.",
        "Until",
        new Recurrence(FirstOfMarch, Repeat.ChosenWeekdays, Weekdays.SchoolDays, new DateOnly(2028, 10, 30)));

    private static IEnumerable<DateOnly> Days(Recurrence recurrence) => recurrence.Dates(_ => null, Today).Select(date => date.Day);

    private static void Refused(string sentence, string field, Recurrence recurrence)
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => recurrence.Dates(_ => null, Today));
        Assert.Equal(sentence, refusal.Message);
        Assert.Equal(field, refusal.Field);
    }
}
