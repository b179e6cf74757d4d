using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Bookings;

/// <summary>Registers what the use cases of bookings share.</summary>
internal static class BookingsRegistration
{
    public static IServiceCollection AddBookings(this IServiceCollection services)
    {
        services.AddScoped<SessionPlaces>();
        services.AddScoped<OnlyVolunteer>();
        services.AddScoped<FirstYes>();
        services.AddScoped<Asking>();
        services.AddScoped<BookingDoor>();
        services.AddScoped<BookingReader>();
        services.AddScoped<BookingCalendar>();
        services.AddScoped<BookingPeople>();
        services.AddScoped<BookingPost>();
        services.AddScoped<Alternatives>();
        return services;
    }
}
