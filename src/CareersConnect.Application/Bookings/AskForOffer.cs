using CareersConnect.Application.Matching;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>A school asks for an offer: one of its dates, or a day by arrangement. A date that was set aside is booked at once.</summary>
public static class AskForOffer
{
    /// <param name="OfferId">The offer.</param>
    /// <param name="RequestId">The request that the ask would belong to, or null.</param>
    [For(Audience.CareersStaff)]
    public sealed record Query(OfferId OfferId, RequestId? RequestId) : IQuery<View>;

    /// <summary>What the form needs to know.</summary>
    /// <param name="Offer">What the offer says.</param>
    /// <param name="OrganisationName">Who gives it.</param>
    /// <param name="ActivityName">What kind of activity it is.</param>
    /// <param name="YearGroups">The year groups that the school has and the offer serves.</param>
    /// <param name="Miles">How far it is between the two, or null.</param>
    /// <param name="BooksAtOnce">Whether its dates are booked at once.</param>
    /// <param name="Dates">Its dates to come, full ones among them, soonest first.</param>
    /// <param name="ByArrangement">Whether a day without a set date can be asked for.</param>
    /// <param name="EarliestDay">The first school day of the arrangement that leaves them the notice they need.</param>
    /// <param name="Request">The request that it would belong to, or null.</param>
    /// <param name="WhyNotAsked">Why they cannot be asked any more this term, and what to do instead, in a sentence; null while they can. Dates that are booked at once can be booked all the same.</param>
    public sealed record View(
        OfferDetails Offer, string OrganisationName, string ActivityName, YearGroups YearGroups, double? Miles, bool BooksAtOnce,
        IReadOnlyList<DateOnOffer> Dates, bool ByArrangement, DateOnly EarliestDay, RequestFacts? Request, string? WhyNotAsked)
    {
        /// <summary>Whether there is anything that can be asked for or booked.</summary>
        public bool IsOpen => WhyNotAsked is null || (BooksAtOnce && Dates.Any(date => date.Left > 0));
    }

    /// <summary>A date of an offer, as a group of a certain size sees it.</summary>
    /// <param name="SessionId">The date.</param>
    /// <param name="StartsAt">When it starts, UTC.</param>
    /// <param name="EndsAt">When it ends, UTC.</param>
    /// <param name="Left">Places left, in the offer's unit.</param>
    /// <param name="Unit">What a place is.</param>
    public sealed record DateOnOffer(SessionId SessionId, DateTime StartsAt, DateTime EndsAt, int Left, CapacityUnit Unit);

    /// <summary>What a request already says.</summary>
    public sealed record RequestFacts(RequestId Id, string Reference, string Title, YearGroups YearGroups, int Pupils, string Purpose);

    /// <param name="OfferId">The offer.</param>
    /// <param name="SessionId">One of its dates; null for a day by arrangement.</param>
    /// <param name="Day">The day by arrangement.</param>
    /// <param name="Time">The time on the wall by arrangement.</param>
    /// <param name="YearGroups">For which year groups.</param>
    /// <param name="Pupils">How many pupils.</param>
    /// <param name="Mode">How they meet.</param>
    /// <param name="NamedStaff">Who of the school's staff is present throughout; may be empty, then a yes waits for it.</param>
    /// <param name="Message">Words to the other side.</param>
    /// <param name="ReplyBy">By when an answer is wanted, or null for a week.</param>
    /// <param name="RequestId">The request that it belongs to, or null.</param>
    /// <param name="DayIsMeant">Whether a day by arrangement is meant though most schools are closed.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(
        OfferId OfferId, SessionId? SessionId, DateOnly? Day, TimeOnly? Time, IReadOnlyList<YearGroup> YearGroups, int? Pupils, DeliveryModes? Mode,
        string? NamedStaff, string? Message, DateOnly? ReplyBy, RequestId? RequestId, bool DayIsMeant = false) : ICommand<BookingId>, IToldByTheModel;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.NamedStaff).MaximumLength(Booking.StaffNameLimit).WithMessage($"The name must be {Booking.StaffNameLimit} characters or fewer");
            RuleFor(c => c.Message).MaximumLength(Booking.NoteLimit).WithMessage($"The message must be {Booking.NoteLimit} characters or fewer");
        }
    }

    internal sealed class QueryHandler(Asking asking, ContactReader contacts, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var (now, today) = (clock.UtcNow(), clock.TodayInEngland());
            var offer = await asking.OfferAsync(query.OfferId, cancellationToken);
            var school = await asking.SchoolAsync(cancellationToken);
            var giver = await contacts.OfAsync(offer, school.Id, cancellationToken);
            var request = query.RequestId is { } id ? await asking.RequestAsync(id, cancellationToken) : null;
            var dates = offer.Sessions.Where(date => !date.IsClosed && date.StartsAt > now && date.Day >= today.AddDays(offer.NoticeDays)).OrderBy(date => date.StartsAt)
                .Select(date => new DateOnOffer(date.Id, date.StartsAt, date.EndsAt, date.Left, offer.CapacityUnit));
            return new View(
                offer.Details(), giver.Giver, ActivityTypes.Get(offer.ActivityType).Name, school.YearGroups.And(offer.YearGroups),
                offer.Location is { } from && school.Location is { } to ? from.MilesTo(to) : null, offer.BookingWay == BookingWay.AtOnce,
                [.. dates], offer.IsByArrangement, offer.FirstArrangedDay(today, giver.Contact.Periods) ?? today.AddDays(Math.Max(1, offer.NoticeDays)),
                request is null ? null : new RequestFacts(request.Id, request.Reference, request.Title, request.YearGroups, request.Pupils, request.Purpose),
                contacts.WhyNot(giver, unsaved: 0, offer.HasDatesAtOnce(now)));
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, Asking asking) : IRequestHandler<Command, BookingId>
    {
        public async Task<BookingId> Handle(Command command, CancellationToken cancellationToken)
        {
            var offer = await asking.OfferAsync(command.OfferId, cancellationToken);
            var school = await db.WithLiveAsync(await asking.SchoolAsync(cancellationToken), [offer.Id], cancellationToken);
            var request = command.RequestId is { } id ? await asking.RequestAsync(id, cancellationToken) : null;
            if (request is not null && (await asking.WaitingAsync(request.Id, cancellationToken)).Count >= Request.AskLimit)
            {
                throw AskSeveral.TooMany();
            }

            return (await asking.AskAsync(offer, school, AskOf(command), request, cancellationToken)).Id;
        }

        private static Ask AskOf(Command command) => new()
        {
            YearGroups = YearGroups.Of(command.YearGroups),
            Pupils = command.Pupils ?? 0,
            SessionId = command.SessionId,
            Day = command.Day,
            Time = command.Time,
            DayIsMeant = command.DayIsMeant,
            Mode = command.Mode ?? DeliveryModes.None,
            NamedStaff = command.NamedStaff ?? "",
            Message = command.Message ?? "",
            ReplyBy = command.ReplyBy,
            RequestId = command.RequestId,
        };
    }
}
