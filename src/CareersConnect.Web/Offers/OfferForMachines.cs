using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareersConnect.Application.Offers;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Web.Offers;

/// <summary>An offer in the words of schema.org, as JSON-LD: a Service, and an EducationEvent for each date whose place is known (a date at "your school" has none).</summary>
internal static class OfferForMachines
{
    private const int MostEvents = 10;

    /// <summary>The JSON text. It can stand inside a script element: &lt;, &gt; and &amp; are escaped.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="address">The address of its page.</param>
    public static string JsonLd(OfferView offer, string address)
    {
        var graph = new JsonArray(Service(offer, address));
        if (offer.Status == OfferStatus.Published && !(offer.InPerson && offer.Details.Place == MeetingPlace.AtSchool))
        {
            foreach (var date in offer.Dates.Take(MostEvents))
            {
                graph.Add(Event(offer, date, address));
            }
        }

        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(JsonSerializerOptions.Default);
    }

    private static JsonObject Service(OfferView offer, string address) => new()
    {
        ["@type"] = "Service",
        ["@id"] = address,
        ["name"] = offer.Details.Title,
        ["description"] = offer.Details.Description,
        ["serviceType"] = offer.Kind.Name,
        ["url"] = address,
        ["provider"] = Giver(offer),
        ["areaServed"] = new JsonObject { ["@type"] = "Country", ["name"] = "England" },
        ["audience"] = Audience(offer),
        ["offers"] = Price(offer, address, offer.Status == OfferStatus.Published),
    };

    private static JsonObject Event(OfferView offer, DateView date, string address)
    {
        var inPerson = offer.InPerson;
        var online = (offer.Details.Modes & (DeliveryModes.LiveOnline | DeliveryModes.Hybrid)) != DeliveryModes.None;
        var made = new JsonObject
        {
            ["@type"] = "EducationEvent",
            ["name"] = offer.Details.Title,
            ["description"] = OfferSaid.InShort(offer.Details.Description, 300),
            ["startDate"] = Instant(date.StartsAt),
            ["endDate"] = Instant(date.EndsAt),
            ["eventStatus"] = "https://schema.org/EventScheduled",
            ["eventAttendanceMode"] = $"https://schema.org/{(inPerson && online ? "Mixed" : inPerson ? "Offline" : "Online")}EventAttendanceMode",
            ["location"] = inPerson ? Workplace(offer) : new JsonObject { ["@type"] = "VirtualLocation", ["url"] = address },
            ["organizer"] = Giver(offer),
            ["audience"] = Audience(offer),
            ["isAccessibleForFree"] = offer.Details.CostPence == 0,
            ["offers"] = Price(offer, address, date.Left > 0),
        };
        if (offer.CapacityUnit == CapacityUnit.Pupils)
        {
            made["maximumAttendeeCapacity"] = date.Capacity;
            made["remainingAttendeeCapacity"] = date.Left;
        }

        return made;
    }

    private static JsonObject Giver(OfferView offer)
    {
        var giver = new JsonObject { ["@type"] = "Organization", ["name"] = offer.Giver.Name };
        if (Uri.TryCreate(offer.Giver.Website, UriKind.Absolute, out var site) && site.Scheme is "http" or "https")
        {
            giver["url"] = site.AbsoluteUri;
        }

        return giver;
    }

    private static JsonObject Workplace(OfferView offer) => new()
    {
        ["@type"] = "Place",
        ["name"] = offer.Giver.Name,
        ["address"] = new JsonObject { ["@type"] = "PostalAddress", ["addressLocality"] = offer.Details.Town, ["addressCountry"] = "GB" },
    };

    private static JsonObject Audience(OfferView offer) => new()
    {
        ["@type"] = "EducationalAudience",
        ["educationalRole"] = offer.Details.Audience switch { OfferAudience.Parents => "parent", OfferAudience.Staff => "teacher", _ => "student" },
        ["audienceType"] = offer.Details.YearGroups.InWords(),
    };

    private static JsonObject Price(OfferView offer, string address, bool available) => new()
    {
        ["@type"] = "Offer",
        ["price"] = (offer.Details.CostPence / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        ["priceCurrency"] = "GBP",
        ["availability"] = $"https://schema.org/{(available ? "InStock" : "SoldOut")}",
        ["url"] = address,
    };

    /// <summary>With England's own offset from UTC on that day.</summary>
    private static string Instant(DateTime utc) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), EnglishTime.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
