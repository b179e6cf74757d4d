using CareersConnect.Application.Bookings;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing.Trade;
using MediatR;

namespace CareersConnect.Testing.Races;

/// <summary>One caller at the start: a school that books a date at once, or a giver who says yes to an ask.</summary>
/// <param name="Offer">The offer, for a school.</param>
/// <param name="Session">Its date, for a school.</param>
/// <param name="Booking">The ask, for a giver; else null.</param>
/// <param name="Person">Who calls.</param>
/// <param name="School">The school that they act for, or null.</param>
/// <param name="Organisation">The organisation that they act for.</param>
public sealed record Caller(Guid Offer, Guid Session, Guid? Booking, Guid Person, Guid? School, Guid Organisation)
{
    private const int Presses = 5;

    /// <summary>Calls, through the whole pipeline.</summary>
    /// <returns>"won", "refused", or what went wrong.</returns>
    public async Task<string> CallAsync(IServiceProvider services)
    {
        for (var press = 1; ; press++)
        {
            try
            {
                await (Booking is { } booking ? (Task)services.SendAsync(Member(Role.Employer), Yes(new BookingId(booking))) : BookAsync(services));
                return "won";
            }
            catch (RuleBrokenException refused) when (refused.IsLostRace)
            {
                return "refused";
            }
            catch (BusyException) when (press < Presses)
            {
                // On a machine that is busy with other things: told so, a person presses again.
            }
            catch (Exception trouble)
            {
                return $"{trouble.GetType().Name}: {trouble.Message}";
            }
        }
    }

    private Task<BookingId> BookAsync(IServiceProvider services) => services.SendAsync(Member(Role.SchoolAdmin), new AskForOffer.Command(
        new OfferId(Offer), new SessionId(Session), null, null, [YearGroup.Year8], 1, DeliveryModes.InPerson, "Ms Okafor", "", null, null));

    private static IRequest<Done> Yes(BookingId booking) => new AnswerBooking.Command(BookingKey.Of(booking), Answer.Yes, null, null, null, null, null);

    private SignedInMember Member(Role role) => new()
    {
        PersonId = new PersonId(Person), Name = "A caller", SchoolId = School is { } school ? new SchoolId(school) : null, OrganisationId = new OrganisationId(Organisation), Role = role,
    };
}

/// <summary>The callers of one process in one race, and when they start.</summary>
/// <param name="StartAt">The instant, UTC ticks: all processes of the machine have the same clock.</param>
/// <param name="Callers">Who starts.</param>
public sealed record Heat(long StartAt, IReadOnlyList<Caller> Callers);
