using System.Buffers.Binary;
using System.Security.Cryptography;
using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>Sends one reminder of one booking, once for each day that it stands on: moved to another day, it is remembered anew.</summary>
public static class RemindOfBooking
{
    /// <param name="BookingId">The booking.</param>
    /// <param name="Kind">Which reminder.</param>
    [For(Audience.System)]
    public sealed record Command(BookingId BookingId, Reminder Kind) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, BookingPost post, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var cause = CauseOf(command, await db.Bookings.Where(booking => booking.Id == command.BookingId).Select(booking => booking.Day).SingleAsync(cancellationToken));
            Side[] sides = command.Kind switch { Reminder.WhoTookPart => [Side.School], Reminder.ToAnswer => [Side.Giver], _ => [Side.Giver, Side.School] };
            foreach (var side in sides)
            {
                await post.SendAsync(command.BookingId, side, cause, letter => Write(command.Kind, letter), cancellationToken);
            }

            return default;
        }

        private BookingEmail? Write(Reminder kind, BookingLetter letter) => (kind, letter.Booking) switch
        {
            (Reminder.ToAnswer, var asked) => asked.Status == BookingStatus.Requested ? new StillWaitingEmail(letter) : null,
            (_, { Status: not BookingStatus.Confirmed }) => null,
            (Reminder.WeekToGo, { Reader: Side.Giver }) => new WeekToGoForGiver(letter, clock.TodayInEngland()),
            (Reminder.WeekToGo, var booking) => new WeekToGoForSchool(letter, clock.TodayInEngland(), [.. Preparation.Of(booking, clock.TodayInEngland()).Where(step => step.State == PreparationState.ToDo).Select(step => step.Title)]),
            (Reminder.Tomorrow, { Reader: Side.Giver }) => new TomorrowForGiver(letter),
            (Reminder.Tomorrow, _) => new TomorrowForSchool(letter),
            _ => new WhoTookPartEmail(letter),
        };

        /// <summary>The same booking on the same day and the same reminder always give the same id, so that a job that runs again, or late, doubles nothing. The question who took part and the reminder to answer, is sent once.</summary>
        private static Guid CauseOf(Command command, DateOnly day)
        {
            Span<byte> bytes = stackalloc byte[24];
            command.BookingId.Value.TryWriteBytes(bytes);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], (int)command.Kind);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[20..], command.Kind is Reminder.WhoTookPart or Reminder.ToAnswer ? 0 : day.DayNumber);
            return new Guid(SHA256.HashData(bytes)[..16]);
        }
    }
}
