using CareersConnect.Application.Places;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Infrastructure.Places;

/// <summary>Registers where things are.</summary>
internal static class PlacesRegistration
{
    public static IServiceCollection AddPlaces(this IServiceCollection services) => services
        .AddSingleton(_ => PlaceNames.Read(Path.Combine(AppContext.BaseDirectory, "places-gb.csv")))
        .AddScoped<PostcodePlaces>()
        .AddScoped<SchoolPlaces>()
        .AddScoped<IPlaces, KnownPlaces>();
}
