using CareersConnect.Application.Offers.Search;
using CareersConnect.Infrastructure.Search.Reference;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>Whether an offer can reach the place in time. Where a script must decide, ranges that an index answers leave it few offers to decide on.</summary>
/// <param name="search">What is looked for.</param>
internal sealed class MeetingQueries(OfferSearch search)
{
    /// <summary>Whether it can still be asked for at all, whatever the days that were asked for.</summary>
    public Node CanBeAskedFor() => Dsl.AtLeast("askBy", search.Today.DayNumber);

    /// <summary>Whether it can be had in any way; null where no place was named, since every offer has a way.</summary>
    public Node? Reachable() => search.Near is null ? null : In(MeetingWays.InOurSchool | MeetingWays.AtTheirWorkplace | MeetingWays.LiveOnline);

    /// <summary>Whether it can be had in any of these ways.</summary>
    public Node In(MeetingWays ways)
    {
        if (search.Near is null)
        {
            return Dsl.Terms("ways", Flags.In(ways).Select(way => KeptOffer.Number((int)way)));
        }

        return Dsl.Any(Flags.In(ways).Select(way => way switch
        {
            MeetingWays.InOurSchool => Dsl.All(Has(way), Within(), Dsl.Script(Scripts.Travels, Here())),
            MeetingWays.AtTheirWorkplace => Dsl.All(Has(way), Within()),
            _ => Has(way),
        }));
    }

    /// <summary>Whether it can be had on a day within those asked for; null when none were.</summary>
    public Node? OnTheDays()
    {
        if (search.From is null && search.Until is null)
        {
            return null;
        }

        var (from, until) = (Math.Max(search.Today.DayNumber + 1L, search.From?.DayNumber ?? 0), search.Until?.DayNumber ?? Scripts.NoDay - 1);
        var roughly = Dsl.Any(Dsl.Between("days", from, until), Dsl.All(Dsl.AtLeast("arrangedUntil", from), Dsl.AtMost("arrangedFrom", until)));
        return Dsl.All(roughly, Dsl.Script(Scripts.HasDay, Days()));
    }

    /// <summary>The order by distance.</summary>
    public Node ByDistance() => Sorted(Scripts.Distance, Here(search.WithinMiles is { } miles ? Meeting.LimitOf(miles) : -1));

    /// <summary>The order by day.</summary>
    public Node ByDay() => Sorted(Scripts.NextDay, Days());

    /// <summary>An order by a script's number, rising.</summary>
    public static Node Sorted(string source, Node parameters) => Dsl.Of(("_script", Dsl.Of(("type", "number"), ("order", "asc"), ("script", Dsl.Source(source, parameters)))));

    private static Node Has(MeetingWays way) => Dsl.Term("ways", KeptOffer.Number((int)way));

    private Node Within()
    {
        if (search.WithinMiles is not { } miles)
        {
            return Dsl.Exists("easting");
        }

        var limit = Meeting.LimitOf(miles);
        var reach = (long)Math.Ceiling(Math.Sqrt(limit)) + 1;
        var here = search.Near!.Value;
        return Dsl.All(
            Dsl.Between("easting", here.Easting - reach, here.Easting + reach), Dsl.Between("northing", here.Northing - reach, here.Northing + reach),
            Dsl.Script(Scripts.Within, Here(limit)));
    }

    private Node Here() => Dsl.Of(("easting", search.Near!.Value.Easting), ("northing", search.Near!.Value.Northing));

    private Node Here(double limit)
    {
        var here = Here();
        here["limit"] = limit;
        return here;
    }

    private Node Days() => Dsl.Of(("today", search.Today.DayNumber), ("from", search.From?.DayNumber ?? 0), ("until", search.Until?.DayNumber ?? Scripts.NoDay - 1));
}
