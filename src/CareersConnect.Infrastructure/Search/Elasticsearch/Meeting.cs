using System.Text.Json;
using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>In which ways, how far away and on which day an offer that was found can be had, from what the cluster keeps of it: the scripts say which are found, this says what is shown.</summary>
/// <param name="kept">The offer as it was kept.</param>
/// <param name="search">What was looked for.</param>
internal readonly struct Meeting(JsonElement kept, OfferSearch search)
{
    /// <summary>Square metres in a square mile, exactly.</summary>
    private const double SquareMile = 2589988.110336;

    /// <summary>Square metres; null where either place is unknown.</summary>
    public long? Square => search.Near is { } here && Number("easting") is { } easting && Number("northing") is { } northing
        ? ((easting - here.Easting) * (easting - here.Easting)) + ((northing - here.Northing) * (northing - here.Northing)) : null;

    public MeetingWays Ways
    {
        get
        {
            var capable = kept.GetProperty("ways").EnumerateArray().Aggregate(MeetingWays.None, (ways, way) => ways | (MeetingWays)int.Parse(way.GetString()!, System.Globalization.CultureInfo.InvariantCulture));
            if (search.Near is null)
            {
                return capable;
            }

            var square = Square;
            var within = square is not null && (search.WithinMiles is not { } miles || square <= LimitOf(miles));
            var travels = within && (Number("travel") is not { } far || square <= LimitOf(far));
            return capable & (MeetingWays.LiveOnline | (within ? MeetingWays.AtTheirWorkplace : MeetingWays.None) | (travels ? MeetingWays.InOurSchool : MeetingWays.None));
        }
    }

    /// <summary>The first day within those asked for.</summary>
    public DateOnly NextDay
    {
        get
        {
            var first = Math.Max(search.Today.DayNumber + Number("soon")!.Value, search.From?.DayNumber ?? 0);
            var until = search.Until?.DayNumber ?? Scripts.NoDay - 1;
            long best = Scripts.NoDay;
            foreach (var day in kept.GetProperty("days").EnumerateArray().Select(day => day.GetInt64()))
            {
                best = day >= first && day <= until ? Math.Min(best, day) : best;
            }

            return DateOnly.FromDayNumber((int)Math.Min(best, Arranged(first, until)));
        }
    }

    /// <summary>A radius as square metres.</summary>
    public static double LimitOf(long miles) => miles * miles * SquareMile;

    private long Arranged(long first, long until)
    {
        if (Number("weekdays") is not { } weekdays)
        {
            return Scripts.NoDay;
        }

        var start = Math.Max(first, Number("arrangedFrom")!.Value);
        var end = Math.Min(until, Number("arrangedUntil")!.Value);
        for (var day = start; day < start + 7 && day <= end; day++)
        {
            if ((weekdays >> (int)(day % 7) & 1) == 1)
            {
                return day;
            }
        }

        return Scripts.NoDay;
    }

    private long? Number(string field) => kept.TryGetProperty(field, out var value) ? value.GetInt64() : null;
}
