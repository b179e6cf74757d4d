using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Trade;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>What the tests of bookings say often.</summary>
internal static class Asks
{
    public static readonly DateOnly InSixWeeks = new(2027, 2, 22);

    /// <summary>30 pupils of year 8, in person, with a member of staff named.</summary>
    public static AskForOffer.Command For(Offer offer, SessionId? date = null, string staff = "Ms Okafor", RequestId? request = null) => new(
        offer.Id, date, date is null ? InSixWeeks : null, date is null ? new TimeOnly(10, 0) : null, [YearGroup.Year8], 30, DeliveryModes.InPerson, staff, "How maths keeps a bridge up.", null, request);

    /// <summary>A booking that waits for the giver's answer.</summary>
    public static async Task<BookingId> AskedAsync(this TradeFixture site, Marketplace market, string staff = "Ms Okafor") =>
        await site.SendAsync(market.Leader, For(await market.OfferAsync(site, offer => offer.ByArrangement()), staff: staff));

    /// <summary>A booking that is confirmed, on a date that had room for one group.</summary>
    public static async Task<(BookingId Booking, Offer Offer)> BookedAsync(this TradeFixture site, Marketplace market, params DateOnly[] otherDates)
    {
        var offer = await market.OfferAsync(site, built => otherDates.Aggregate(built.BookedAtOnce().OnDate(InSixWeeks), (all, day) => all.OnDate(day)));
        return (await site.SendAsync(market.Leader, For(offer, offer.Sessions[0].Id)), offer);
    }

    public static AnswerBooking.Command Yes(BookingId id) => Answered(BookingKey.Of(id), Answer.Yes);

    public static AnswerBooking.Command No(BookingId id, string? reason = "no-volunteer", string? note = null) => Answered(BookingKey.Of(id), Answer.No) with { Reason = reason, Note = note };

    public static AnswerBooking.Command AnotherTime(BookingId id, DateOnly day) => Answered(BookingKey.Of(id), Answer.AnotherTime) with { Day = day, Time = new TimeOnly(11, 0), Message = "Away that day." };

    public static AnswerBooking.Command Answered(BookingKey key, Answer answer) => new(key, answer, null, null, null, null, null);

    /// <summary>How many places of a date are taken.</summary>
    public static Task<int> TakenAsync(this TradeFixture site, SessionId date) =>
        site.InDatabaseAsync(db => Task.FromResult(db.Sessions.Where(session => session.Id == date).Select(session => session.Taken).Single()));
}
