using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Requests;

/// <summary>A school takes a request back. Whoever was asked and has not answered is told in the same step.</summary>
public static class CloseRequest
{
    /// <summary>The reason of one who found nothing; any other is a withdrawal.</summary>
    public const string NothingFits = "nothing-fits";

    /// <param name="RequestId">The request.</param>
    [For(Audience.CareersStaff)]
    public sealed record Query(RequestId RequestId) : IQuery<View>;

    /// <summary>What is about to end.</summary>
    /// <param name="Reference">What people call it.</param>
    /// <param name="Title">What it is about.</param>
    /// <param name="Waiting">Names of those who were asked and have not answered.</param>
    /// <param name="Reasons">The reasons to choose from.</param>
    public sealed record View(string Reference, string Title, IReadOnlyList<string> Waiting, IReadOnlyList<Reason> Reasons);

    /// <param name="RequestId">The request.</param>
    /// <param name="Reason">The id of a reason, or <see cref="NothingFits"/>.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(RequestId RequestId, string? Reason) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).Must(reason => reason == NothingFits || Reasons.WithdrawRequest.Find(reason) is { NoteRequired: false }).WithMessage("Select why you take it back");
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var request = await db.Requests.AsNoTracking().FindOrThrowAsync(query.RequestId, member.RequireSchool(), cancellationToken);
            var waiting = await db.Bookings.Where(booking => booking.RequestId == request.Id && (booking.Status == BookingStatus.Requested || booking.Status == BookingStatus.Countered))
                .Join(db.Organisations, booking => booking.OrganisationId, giver => giver.Id, (_, giver) => giver.Name).OrderBy(name => name).ToListAsync(cancellationToken);
            return request.IsOpen ? new View(request.Reference, request.Title, waiting, Reasons.WithdrawRequest.WithoutNote) : throw new NotFoundException("Open request", request.Id.Value);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.UtcNow();
            var request = await db.Requests.FindOrThrowAsync(command.RequestId, member.RequireSchool(), cancellationToken);
            if (request.Status == RequestStatus.Booked)
            {
                throw new RuleBrokenException("Somebody has said yes, so it can no longer be taken back. Cancel the booking instead.");
            }

            var nothing = command.Reason == NothingFits;
            var waiting = await db.Bookings.Where(booking => booking.RequestId == request.Id && (booking.Status == BookingStatus.Requested || booking.Status == BookingStatus.Countered))
                .ToListAsync(cancellationToken);
            waiting.ForEach(booking => booking.Withdraw(new Actor(Side.School, member.Name), nothing ? Reasons.NoLongerNeeded : command.Reason!, now));
            request.Close(nothing ? RequestClosure.NoMatch : RequestClosure.Withdrawn, member.Name, command.Reason!, now);
            return default;
        }
    }
}
