using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>Sets dates aside: a pattern gives dates, the giver looks through them, takes some out, and those that are left are set aside.</summary>
public static class SetDates
{
    /// <param name="OfferId">The offer.</param>
    /// <param name="Pattern">The pattern; null to see only the dates that there are.</param>
    [For(Audience.Givers)]
    public sealed record Query(OfferId OfferId, DatePattern? Pattern) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Title">The offer's title.</param>
    /// <param name="Status">Where it stands.</param>
    /// <param name="Minutes">How long a date lasts.</param>
    /// <param name="Unit">What a date's capacity counts.</param>
    /// <param name="Audience">For whom it is.</param>
    /// <param name="UsualCapacity">The capacity that a form starts with.</param>
    /// <param name="Planned">The dates that the pattern gives; none without a pattern.</param>
    /// <param name="Dates">The dates to come that are set aside.</param>
    public sealed record View(
        string Title, OfferStatus Status, int Minutes, CapacityUnit Unit, OfferAudience Audience, int UsualCapacity, IReadOnlyList<PlannedDate> Planned, IReadOnlyList<OfferDate> Dates);

    /// <param name="OfferId">The offer.</param>
    /// <param name="Days">The days that were left in.</param>
    /// <param name="From">When each starts, on the wall in England.</param>
    /// <param name="Capacity">Places of each, in the offer's unit.</param>
    [For(Audience.Givers)]
    public sealed record Command(OfferId OfferId, IReadOnlyList<DateOnly> Days, TimeOnly? From, int? Capacity) : ICommand<int>;

    internal sealed class PatternValidator : AbstractValidator<Query>
    {
        public PatternValidator() => When(q => q.Pattern is not null, () =>
        {
            RuleFor(q => q.Pattern!.First).NotNull().OverridePropertyName(nameof(DatePattern.First)).WithMessage("Enter the first date, for example 27/3/2027.");
            RuleFor(q => q.Pattern!.From).NotNull().OverridePropertyName(nameof(DatePattern.From)).WithMessage("Enter when it starts, for example 10:00.");
        });
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Days).NotEmpty().WithMessage("Leave at least one date in, or go back without adding dates.");
            RuleFor(c => c.From).NotNull().WithMessage("Enter when it starts.");
            RuleFor(c => c.Capacity).NotNull().WithMessage("Enter how many places there are on a date.");
        }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var offer = await db.OffersOf(member).AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.OfferId, cancellationToken)
                ?? throw new NotFoundException(nameof(Offer), request.OfferId.Value);
            var (now, today) = (clock.UtcNow(), clock.TodayInEngland());
            var dates = await OfferDate.ToComeAsync(db, offer, now, cancellationToken);
            var planned = request.Pattern?.ToRecurrence().Dates(SchoolCalendar.WhyNoSchool, today) ?? [];
            return new View(
                offer.Title, offer.Status, offer.DurationMinutes, offer.CapacityUnit, offer.Audience,
                offer.CapacityUnit == CapacityUnit.Groups ? 1 : offer.MaximumPupils, planned, dates);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var offer = await db.OfferOfAsync(member, command.OfferId, cancellationToken);
            foreach (var day in command.Days.Distinct().Order())
            {
                offer.SetAside(day, command.From!.Value, command.Capacity!.Value, clock.TodayInEngland());
            }

            return command.Days.Count;
        }
    }
}

/// <summary>A pattern of dates as it is typed.</summary>
/// <param name="First">The first date.</param>
/// <param name="From">When each starts, on the wall in England.</param>
/// <param name="Repeat">How often.</param>
/// <param name="Weekdays">Chosen days of the week.</param>
/// <param name="Until">The last date, when it repeats.</param>
public sealed record DatePattern(DateOnly? First, TimeOnly? From, Repeat Repeat = Repeat.Once, Weekdays Weekdays = Weekdays.None, DateOnly? Until = null)
{
    internal Recurrence ToRecurrence() => new(First!.Value, Repeat, Weekdays, Until);
}
