using System.Globalization;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Offers;

/// <content>A school asks for it, or books a date that was set aside.</content>
public sealed partial class Offer
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A school asks. A date that was set aside for booking at once is booked by this; everything else waits for an answer.</summary>
    /// <param name="school">The school that asks.</param>
    /// <param name="ask">What it asks for.</param>
    /// <param name="by">Who asks, by name.</param>
    /// <param name="askedBy">Who asks.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The booking: Requested, or Confirmed (Accepted while the member of staff is not named) when it was booked at once. In the latter case the caller claims the date's places in the same transaction.</returns>
    /// <exception cref="RuleBrokenException">The offer cannot serve this group, on this day, in this way; the sentence says why and what to do.</exception>
    public Booking Ask(AskingSchool school, Ask ask, string by, PersonId askedBy, DateTime now)
    {
        Require(Status == OfferStatus.Published, "This offer cannot be asked for at the moment.", null);
        ask = Audience == OfferAudience.Staff ? ask with { YearGroups = YearGroups } : ask;
        DateTime? startsAt = null;
        RuleBrokenException.Together(
            () => startsAt = ask.SessionId is { } date ? FreeDate(date, ask, now) : ArrangedTime(ask, now),
            () => CheckYears(school, ask), () => CheckGroup(ask), () => CheckReach(school, ask), () => CheckReply(ask, startsAt, now), () => CheckTwice(school, ask, startsAt));

        var asker = new Actor(Side.School, by);
        var booking = new Booking(this, school, ask, startsAt!.Value, asker, askedBy, now);
        if (BooksAtOnce(ask))
        {
            booking.AgreeOrConfirm(asker, now);
        }
        else
        {
            booking.TellTheOtherSide();
        }

        return booking;
    }

    /// <summary>Whether this ask is booked at once.</summary>
    /// <param name="ask">The ask.</param>
    /// <returns>True for a set date of an offer that is booked at once.</returns>
    public bool BooksAtOnce(Ask ask) => BookingWay == BookingWay.AtOnce && ask.SessionId is not null;

    /// <summary>Whether it has dates with places left that are booked at once, without anybody being asked.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>False for an offer that is asked for first, and when its dates are full, too near or over.</returns>
    public bool HasDatesAtOnce(DateTime now) => BookingWay == BookingWay.AtOnce && _sessions.Exists(session =>
        !session.IsClosed && session.Left > 0 && session.StartsAt > now && session.Day >= now.DayInEngland().AddDays(NoticeDays));

    private DateTime FreeDate(SessionId date, Ask ask, DateTime now)
    {
        var session = Session(date);
        CheckNotice(session.Day, now, nameof(ask.SessionId));
        return session.Left >= PlacesFor(ask.Pupils) ? session.StartsAt : throw new RuleBrokenException(NoPlaceLeft, nameof(ask.SessionId)) { IsLostRace = true };
    }

    /// <summary>What a school reads that came too late for a date.</summary>
    public const string NoPlaceLeft = "Another school has taken the last place on that date. Nothing you typed is lost: choose a different date.";

    private DateTime ArrangedTime(Ask ask, DateTime now)
    {
        Require(IsByArrangement, "Choose one of the dates of this offer.", nameof(ask.SessionId));
        var dates = _sessions.Exists(session => !session.IsClosed && session.StartsAt > now);
        Require(!dates || ask.Day is not null || ask.Time is not null, "Choose one of the dates, or enter a day and a time.", nameof(ask.SessionId));
        RuleBrokenException.Together(
            () => Require(ask.Day is not null, "Enter a day, for example 27/3/2027.", nameof(ask.Day)), () => Require(ask.Time is not null, "Enter a time, for example 10:00.", nameof(ask.Time)));
        var (day, time) = (ask.Day!.Value, ask.Time!.Value);
        var today = now.DayInEngland();
        Require(day > today, string.Create(English, $"Choose a date after today, {today:d MMMM yyyy}."), nameof(ask.Day));
        Require(day <= today.AddYears(2), "Choose a date within two years.", nameof(ask.Day));
        Require(ArrangementDays.Includes(day), $"They can come on {ArrangementDays.InWords()}. Choose one of these days.", nameof(ask.Day));
        Require(ArrangementFrom is null || day >= ArrangementFrom, string.Create(English, $"Choose a day from {ArrangementFrom:d MMMM yyyy} on."), nameof(ask.Day));
        Require(ArrangementUntil is null || day <= ArrangementUntil, string.Create(English, $"Choose a day up to {ArrangementUntil:d MMMM yyyy}."), nameof(ask.Day));
        CheckNotice(day, now, nameof(ask.Day));
        UsualTime.Check(day, time, ask.DayIsMeant);
        return day.ToUtc(time);
    }

    /// <summary>The first day by arrangement that a school can ask for.</summary>
    /// <param name="today">The day today.</param>
    /// <param name="quiet">Quiet periods of whoever gives it.</param>
    /// <returns>A school day of the arrangement that leaves the notice and is in no quiet period; null when there is none in the next months.</returns>
    public DateOnly? FirstArrangedDay(DateOnly today, params IReadOnlyList<QuietPeriod> quiet)
    {
        var noticed = today.AddDays(Math.Max(1, NoticeDays));
        return UsualTime.FirstDay(ArrangementDays, ArrangementFrom is { } begins && begins > noticed ? begins : noticed, ArrangementUntil ?? today.AddYears(2), quiet);
    }

    private static void Require(bool holds, string sentence, string? field)
    {
        if (!holds)
        {
            throw new RuleBrokenException(sentence, field);
        }
    }
}
