using System.Globalization;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Matching;

/// <summary>
/// How often one volunteer may be asked in a term: the setting Matching:AsksPerTerm. Beyond it their offers fit no request and cannot be asked for until the next term, so that nobody is asked to exhaustion.
/// A date that was set aside to be booked at once can still be booked: that was offered, and nobody has to answer. Where an offer names no volunteer, its organisation is counted in their place.
/// </summary>
/// <param name="AsksPerTerm">Asks a term, 1 or more. Six is our default, about one a fortnight; no rule or study sets a number.</param>
public sealed record ContactBudget(int AsksPerTerm = ContactBudget.Usual)
{
    /// <summary>Our default.</summary>
    public const int Usual = 6;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>How much of somebody's time is left to ask for.</summary>
    /// <param name="asked">How often they were asked this term.</param>
    /// <param name="kept">Whether the last asks are kept for a cold spot that they can reach.</param>
    /// <param name="today">The day today.</param>
    /// <param name="quiet">Quiet periods, the organisation's and the volunteer's.</param>
    /// <returns>What matching and asking judge by.</returns>
    public ContactSoFar Of(int asked, bool kept, DateOnly today, params IEnumerable<QuietPeriod?> quiet)
    {
        List<QuietPeriod> periods = [.. quiet.OfType<QuietPeriod>().Where(period => period.Until >= today)];
        return new ContactSoFar(asked, AsksPerTerm, kept ? Math.Min(ColdSpot.KeptAsks, AsksPerTerm - 1) : 0, periods.Where(period => period.Includes(today)).Max(period => (DateOnly?)period.Until)) { Periods = periods };
    }

    /// <summary>What a school reads that would ask beyond the budget.</summary>
    /// <param name="today">The day today.</param>
    /// <param name="hasDatesAtOnce">Whether the offer has dates to come that are booked at once.</param>
    /// <returns>Why not, and what to do instead.</returns>
    public static string Spent(DateOnly today, bool hasDatesAtOnce) =>
        $"They have been asked as often this term as we ask anybody. {Instead(hasDatesAtOnce, SchoolTerm.NextFirstDay(today))}";

    /// <summary>What a school reads for which nothing of the budget is left, but for others is.</summary>
    /// <param name="today">The day today.</param>
    /// <param name="hasDatesAtOnce">Whether the offer has dates to come that are booked at once.</param>
    /// <returns>Why not, and what to do instead.</returns>
    public static string Kept(DateOnly today, bool hasDatesAtOnce) =>
        $"The last times that they can be asked this term are kept for schools in areas to which the careers hub gives priority. {Instead(hasDatesAtOnce, SchoolTerm.NextFirstDay(today))}";

    /// <summary>What a school reads that would ask somebody who is not to be asked for now.</summary>
    /// <param name="until">The last day of the quiet period.</param>
    /// <param name="hasDatesAtOnce">Whether the offer has dates to come that are booked at once.</param>
    /// <returns>Why not, and what to do instead.</returns>
    public static string Quiet(DateOnly until, bool hasDatesAtOnce) =>
        string.Create(English, $"They asked not to be contacted until {until:d MMMM yyyy}. {Instead(hasDatesAtOnce, until.AddDays(1))}");

    /// <summary>What a school reads that would meet somebody by arrangement on a day on which they are not to be met.</summary>
    /// <param name="period">The quiet period.</param>
    /// <returns>Why not, and what to do instead.</returns>
    public static string NotOn(QuietPeriod period) =>
        string.Create(English, $"They are not free from {period.From:d MMMM} to {period.Until:d MMMM yyyy}. Choose an earlier or a later day.");

    private static string Instead(bool hasDatesAtOnce, DateOnly again) => string.Create(
        English, $"{(hasDatesAtOnce ? "Choose one of the dates that are booked at once, or a different offer" : "Choose a different offer")}; from {again:d MMMM yyyy} they can be asked again.");
}

/// <summary>What the budget is spent on.</summary>
internal static class AsksOfTerm
{
    /// <summary>Everything that schools asked for since the term began, whatever became of it: an ask takes somebody's time also when they say no. What was booked at once counts too.</summary>
    /// <param name="db">The database.</param>
    /// <param name="today">The day today.</param>
    /// <returns>Bookings; those of one volunteer are the ones with their organisation and their key, or none where an offer names nobody.</returns>
    public static IQueryable<Booking> AskedThisTerm(this CareersConnectDbContext db, DateOnly today)
    {
        var begun = SchoolTerm.FirstDay(today).ToUtc(TimeOnly.MinValue);
        return db.Bookings.Where(booking => booking.CreatedAt >= begun);
    }
}
