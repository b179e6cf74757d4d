using System.Globalization;
using CareersConnect.Application.Offers;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;

namespace CareersConnect.Web.Offers;

/// <summary>What lists and pages say of an offer.</summary>
internal static class OfferSaid
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"Osei &amp; Marsh, 10 to 249 people, Derby".</summary>
    public static string By(OfferCard card) =>
        string.Join(", ", new[] { card.Organisation, card.SelfEmployed ? "self-employed" : card.Size?.InWords().ToLowerInvariant(), card.Town }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>"Osei &amp; Marsh, 10 to 249 people, Derby".</summary>
    public static string By(OfferView offer) => string.Join(", ", new[] { offer.Giver.Name, Size(offer.Giver)?.ToLowerInvariant(), offer.Details.Town }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>"10 to 249 people", "Self-employed"; null when nobody asked.</summary>
    public static string? Size(GiverView giver) => giver.SelfEmployed ? "Self-employed" : giver.Size?.InWords();

    /// <summary>How far: "3.4 miles", "Live online", "3.4 miles, or live online".</summary>
    public static string Far(OfferView offer)
    {
        var online = offer.Details.Modes.HasFlag(DeliveryModes.LiveOnline);
        var there = !offer.InPerson ? "" : offer.Miles is { } miles ? Miles(miles) : offer.Details.Place == MeetingPlace.AtSchool ? "In your school" : "At their place";
        return there.Length == 0 ? "Live online" : there + (online ? ", or live online" : "");
    }

    /// <summary>The days to come with a place left.</summary>
    public static IReadOnlyList<DateOnly> FreeDays(OfferView offer) => [.. offer.Dates.Where(date => date.Left > 0).Select(date => date.Day).Distinct()];

    /// <summary>Whether a free date is booked at once, without an answer.</summary>
    public static bool IsBookedAtOnce(OfferView offer) => offer.Details.BookingWay == BookingWay.AtOnce && offer.Dates.Any(date => date.Left > 0);

    /// <summary>Where it is: "3.4 miles", "Live online", "3.4 miles, or live online".</summary>
    public static string Where(OfferHit hit)
    {
        var online = hit.Ways.HasFlag(MeetingWays.LiveOnline);
        return hit.Miles is { } miles ? Miles(miles) + (online ? ", or live online" : "")
            : hit.Ways == MeetingWays.LiveOnline ? "Live online"
            : (hit.Ways.HasFlag(MeetingWays.InOurSchool) ? "In your school" : "At their place") + (online ? ", or live online" : "");
    }

    /// <summary>"3.4 miles"; "under half a mile", since places are known no more exactly.</summary>
    public static string Miles(double miles) => miles < 0.5 ? "under half a mile" : string.Create(English, $"{miles:0.0} {(Math.Round(miles, 1) == 1 ? "mile" : "miles")}");

    /// <summary>"52.9210,-1.4760": a point as the map's script reads it; null for none.</summary>
    public static string? OnMap(GridPoint? point) => point?.ToWgs84() is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at.Latitude:0.0000},{at.Longitude:0.0000}") : null;

    /// <summary>When: "Thu 11 Mar and Fri 12 Mar", "Thu 11 Mar, Fri 12 Mar and 4 more", "By arrangement, Mondays from Mon 18 Jan": the day by which lists are sorted is always said.</summary>
    public static string When(IReadOnlyList<DateOnly> free, Weekdays arranged, DateOnly next)
    {
        var dates = free.Count switch
        {
            0 => "",
            1 => free[0].Short(),
            2 => $"{free[0].Short()} and {free[1].Short()}",
            _ => $"{free[0].Short()}, {free[1].Short()} and {free.Count - 2} more",
        };
        return arranged == Weekdays.None ? dates
            : dates.Length == 0 ? $"By arrangement, {arranged.InWords()} from {next.Short()}"
            : next < free[0] ? $"{dates}, or by arrangement from {next.Short()}"
            : $"{dates}, or by arrangement";
    }

    /// <summary>Beside the strip: "2 dates left of 3", "By arrangement".</summary>
    public static string Left(OfferCard card) => (card.FreeDays.Count, card.Dates) switch
    {
        (0, _) => "By arrangement.",
        var (free, all) when free >= all => free == 1 ? "1 date." : $"{free} dates.",
        var (free, all) => $"{free} {(free == 1 ? "date" : "dates")} left of {all}.",
    };

    /// <summary>"Free", "£45 a visit".</summary>
    public static string Cost(int pence) => pence == 0 ? "Free" : pence % 100 == 0 ? string.Create(English, $"£{pence / 100:N0}") : string.Create(English, $"£{pence / 100m:N2}");

    /// <summary>The beginning of a text, cut at a word.</summary>
    public static string InShort(string text, int longest)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var end = line.Length <= longest ? -1 : line.LastIndexOf(' ', longest - 1);
        return line.Length <= longest ? line : string.Concat(line.AsSpan(0, end > 0 ? end : longest), "…");
    }

    /// <summary>How they meet, where, and how far they come.</summary>
    public static string Meeting(OfferView offer)
    {
        var details = offer.Details;
        var place = !offer.InPerson ? "" : details.Place == MeetingPlace.AtWorkplace ? $"{details.Audience.PeopleFirst()} go to {(details.Town.Length == 0 ? "their place" : details.Town)}." : "They come to your school.";
        var travel = offer.InPerson && details is { Place: MeetingPlace.AtSchool, TravelMiles: { } miles } ? $" They travel up to {miles} {(miles == 1 ? "mile" : "miles")}{(details.Town.Length == 0 ? "" : " from " + details.Town)}." : "";
        var how = details.Modes.InWords();
        return $"{char.ToUpperInvariant(how[0])}{how[1..]}. {place}{travel}".Trim();
    }

    /// <summary>How many places a date has left: "1 place left", "12 of 30 pupils".</summary>
    public static string Places(OfferView offer, DateView date) => (offer.CapacityUnit, date.Left) switch
    {
        (_, 0) => "Taken",
        (CapacityUnit.Pupils, var left) => $"Places for {left} of {offer.Details.Audience.Counted(date.Capacity)}",
        (_, 1) => "1 group can come",
        (_, var left) => $"{left} groups can come",
    };
}
