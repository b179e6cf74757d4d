using System.Text.Json;
using CareersConnect.Application.People;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CareersConnect.Web.Pages.Register;

/// <summary>What was answered on earlier pages of a registration. It travels in a protected cookie of this browser, so nothing is stored of people who do not go through with it; the password is never among it.</summary>
public sealed record RegistrationSoFar
{
    private const string Key = "Registration";

    /// <summary>The first page, once answered.</summary>
    public Application.People.Register.You? You { get; init; }

    /// <summary>The second page, once answered.</summary>
    public Application.People.Register.About? About { get; init; }

    /// <summary>Whether an employer or a provider registers.</summary>
    public Application.People.Register.Side Side { get; init; }

    /// <summary>Reads it, and keeps it for the next page.</summary>
    /// <param name="data">The page's TempData.</param>
    /// <returns>What there is; empty at the start.</returns>
    public static RegistrationSoFar Of(ITempDataDictionary data) =>
        data.Peek(Key) is string json ? JsonSerializer.Deserialize<RegistrationSoFar>(json) ?? new() : new();

    /// <summary>Keeps it for the next page.</summary>
    /// <param name="data">The page's TempData.</param>
    public void Keep(ITempDataDictionary data) => data[Key] = JsonSerializer.Serialize(this);

    /// <summary>Forgets it.</summary>
    /// <param name="data">The page's TempData.</param>
    public static void Forget(ITempDataDictionary data) => data.Remove(Key);
}
