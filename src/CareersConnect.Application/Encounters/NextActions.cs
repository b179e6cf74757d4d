using System.Globalization;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Application.Encounters;

/// <summary>What a school does next, in order: by deadline, then by pupils helped.</summary>
public static class NextActions
{
    /// <summary>How many stand open at once; the others are folded away behind them.</summary>
    public const int Most = 7;

    /// <summary>Days before its end in which an unanswered ask is worth a look.</summary>
    public const int RunsOutWithin = 3;

    /// <summary>Days after which the public page should say who leads careers: our own measure, the law says at once.</summary>
    private const int LeaderWithin = 14;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Everything that is to be done, in order.</summary>
    /// <param name="coverage">Who is missing what.</param>
    /// <param name="bookings">The school's bookings that are not over.</param>
    /// <param name="requests">Its open requests.</param>
    /// <param name="hasLeader">Whether the school has said in public who leads careers.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>All of them; a page shows the first <see cref="Most"/>.</returns>
    public static IReadOnlyList<NextAction> Of(ShowCoverage.View coverage, IReadOnlyList<BookingLine> bookings, IReadOnlyList<RequestLine> requests, bool hasLeader, DateTime now) =>
        [.. bookings.Select(booking => OfBooking(booking, now)).OfType<NextAction>()
            .Concat(requests.SelectMany(OfRequest))
            .Concat(Gaps(coverage, requests))
            .Concat(hasLeader ? [] : [NameLeader(now.DayInEngland())])
            .OrderBy(action => action.Deadline).ThenByDescending(action => action.Pupils).ThenBy(action => action.Title, StringComparer.Ordinal)];

    private static NextAction NameLeader(DateOnly today) => new(
        NextActionKind.NameLeader, "Say who leads careers at your school", "Your public careers page says “Not named here yet”. Schools publish the name and how to reach them.", today.AddDays(LeaderWithin), 0);

    private static NextAction? OfBooking(BookingLine booking, DateTime now)
    {
        var today = now.DayInEngland();
        if (booking.IsAgreed && booking.EndsAt <= now)
        {
            return new NextAction(NextActionKind.Record, string.Create(English, $"Say who came on {booking.Day:d MMMM}"), $"{booking.Giver}: {booking.Title}. {booking.Audience.Counted(booking.People)}.", booking.Day, booking.Pupils, booking.Id);
        }

        return booking switch
        {
            { Status: BookingStatus.Countered, IsTheirProposal: true } => new NextAction(
                NextActionKind.Answer, $"Answer {booking.Giver}", string.Create(English, $"They propose another time for {booking.Title}. An answer is due by {booking.ReplyBy:d MMMM}."), booking.ReplyBy, booking.Pupils, booking.Id),
            { Status: BookingStatus.Accepted } => new NextAction(
                NextActionKind.NameStaff, $"Name who is present with {booking.Giver}", $"They said yes to {booking.Title}. It is confirmed once a member of staff is named.", Earlier(booking.Day, today.AddDays(7)), booking.Pupils, booking.Id),
            { Status: BookingStatus.Requested } when booking.ReplyBy <= today.AddDays(RunsOutWithin) => new NextAction(
                NextActionKind.AskOthers, $"No answer yet from {booking.Giver}", string.Create(English, $"{booking.Title} runs out on {booking.ReplyBy:d MMMM}. Ask somebody else as well."), booking.ReplyBy, booking.Pupils, booking.Id, booking.RequestId),
            _ => null,
        };
    }

    private static IEnumerable<NextAction> OfRequest(RequestLine request)
    {
        if (request.Fresh > 0)
        {
            var offers = request.Fresh == 1 ? "1 new offer fits" : $"{request.Fresh} new offers fit";
            yield return new NextAction(NextActionKind.LookAgain, $"{offers} “{request.Title}”", $"Published since you asked, request {request.Reference}.", request.Until, request.Pupils, null, request.Id);
        }
        else if (request.Status == RequestStatus.Open || request.Became.AllSaidNo)
        {
            yield return new NextAction(NextActionKind.Choose, $"Choose whom to ask: {request.Title}", string.Create(English, $"{request.Became.InWords ?? "Nobody was asked yet"}. Request {request.Reference}, its last day is {request.Until:d MMMM}."), request.Until, request.Pupils, null, request.Id);
        }
    }

    /// <summary>Year groups, or programmes of a college, that miss an employer encounter, or one of a workplace in the year in which it is due, and for which nothing is asked and not enough agreed.</summary>
    private static IEnumerable<NextAction> Gaps(ShowCoverage.View coverage, IReadOnlyList<RequestLine> requests)
    {
        for (var n = 0; n < coverage.Groups.Count; n++)
        {
            var (group, year) = (coverage.Groups[n], coverage.Groups[n].YearGroup);
            var name = group.Programme is null ? year.InWords() : group.Name;
            if (coverage.Employers.ByGroup[n] is { StillOpen: > 0 and var open } employers && !IsAskedFor(5, year))
            {
                yield return new NextAction(
                    NextActionKind.Ask, $"Ask for {name}: {open} have met {(coverage.IsCollege ? "fewer than two employers" : "no employer")}{NorBooked(employers)}", SoFar(employers), coverage.Year.LastDay, open, Gap: (5, year));
            }

            if (coverage.IsDue(group, coverage.Workplaces) && coverage.Workplaces.ByGroup[n] is { StillOpen: > 0 and var places } workplaces && !IsAskedFor(6, year))
            {
                yield return new NextAction(
                    NextActionKind.Ask, $"Find workplaces for {name}: {places} miss one{NorBooked(workplaces)}", Due(coverage, year) + Agreed(workplaces), coverage.Year.LastDay, places, Gap: (6, year));
            }
        }

        bool IsAskedFor(int benchmark, YearGroup year) => requests.Any(request => request.YearGroups.Contains(year) && (request.Benchmark ?? 5) == benchmark);
    }

    private static string SoFar(Coverage employers) =>
        $"Since September {employers.Encounters switch { 0 => "no encounter was", 1 => "1 encounter was", var met => $"{met} encounters were" }} recorded for them.{Agreed(employers)}";

    private static string Due(ShowCoverage.View coverage, YearGroup year) =>
        coverage.IsCollege ? "Due by the end of the programme." : $"Due by {(year == YearGroup.Year11 ? "16" : "18")}, so by the end of this school year.";

    /// <summary>Where some of those who miss it have it booked, the number is of the others: the grid says how many miss it in all.</summary>
    private static string NorBooked(Coverage coverage) => coverage.MissingAndBooked == 0 ? "" : " and have none booked";

    private static string Agreed(Coverage coverage) => coverage.MissingAndBooked == 0 ? "" : $" For {coverage.MissingAndBooked} more it is booked.";

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
