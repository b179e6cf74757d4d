namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>How far away, in which ways and on which day an offer can be had.</summary>
internal sealed partial class Fts5Query
{
    private string Square() => _search.Near is not { } here ? "NULL"
        : Text($"(Easting - {here.Easting}) * (Easting - {here.Easting}) + (Northing - {here.Northing}) * (Northing - {here.Northing})");

    private string Ways()
    {
        if (_search.Near is null)
        {
            return "Capable";
        }

        var within = _search.WithinMiles is { } miles ? Text($"Square <= {miles} * {miles} * {SquareMile}") : "Square IS NOT NULL";
        return $"(CASE WHEN {within} AND (Travel IS NULL OR Square <= Travel * Travel * {SquareMile}) THEN Capable & 1 ELSE 0 END) | (CASE WHEN {within} THEN Capable & 2 ELSE 0 END) | (Capable & 4)";
    }

    /// <summary>The first free or arranged day from one day to another; no weekday is further off than seven days.</summary>
    private string NextDay(int from, int until)
    {
        var day = Text($"max({_search.Today.DayNumber} + B.Soon, {from}, B.ArrFrom) + K");
        return Text($"""
            min(coalesce((SELECT min(Day) FROM Days WHERE Days.Doc = B.Doc AND Day BETWEEN max({_search.Today.DayNumber} + B.Soon, {from}) AND {until}), {NoDay}),
                CASE WHEN B.Weekdays = 0 THEN {NoDay} ELSE coalesce((SELECT min({day}) FROM Week WHERE {day} <= min({until}, B.ArrUntil) AND (B.Weekdays >> (({day}) % 7)) & 1), {NoDay}) END)
            """);
    }
}
