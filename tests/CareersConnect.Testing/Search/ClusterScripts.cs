using System.Text.Json;
using CareersConnect.Domain.Matching;

namespace CareersConnect.Testing.Search;

/// <summary>
/// The scripts that are known here, each with the same arithmetic in C#. Their texts stand here a second time on purpose: a script that is changed without its twin is refused.
/// Numbers are whole ones of 64 bits, as the cluster's are; distances are compared as floating point numbers of 64 bits.
/// </summary>
internal static class ClusterScripts
{
    private const double SquareMile = 2589988.110336;

    private const string Placed = "if (doc['easting'].size() == 0) { return false; } ";

    private const string Square = "long east = doc['easting'].value - (long)params.easting; long north = doc['northing'].value - (long)params.northing; long square = east * east + north * north; ";

    private const string Next =
        "long until = (long)params.until; long first = (long)params.today + (long)doc['soon'].value; if ((long)params.from > first) { first = (long)params.from; } long best = 9999999L; for (long day : doc['days']) { if (day >= first && day <= until && day < best) { best = day; } } if (doc['weekdays'].size() > 0) { long start = (long)doc['arrangedFrom'].value; if (first > start) { start = first; } long end = (long)doc['arrangedUntil'].value; if (until < end) { end = until; } for (long day = start; day < start + 7 && day <= end && day < best; day++) { if (((doc['weekdays'].value >> (int)(day % 7)) & 1L) == 1L) { best = day; } } } ";

    private static readonly Dictionary<string, (string[] Parameters, Func<ClusterDocument, IReadOnlyDictionary<string, double>, double> Run)> Known = new(StringComparer.Ordinal)
    {
        [Placed + Square + "return square <= (double)params.limit;"] = (["easting", "northing", "limit"], (doc, p) => doc.Of("easting").Count > 0 && SquareOf(doc, p) <= p["limit"] ? 1 : 0),
        [Placed + "if (doc['travel'].size() == 0) { return true; } " + Square + "long miles = doc['travel'].value; return square <= miles * miles * 2589988.110336;"] = (["easting", "northing"], (doc, p) => doc.Of("easting").Count > 0 && Travels(doc, SquareOf(doc, p)) ? 1 : 0),
        ["if (doc['easting'].size() == 0) { return 9.0e18; } " + Square + "if ((double)params.limit >= 0 && square > (double)params.limit) { return 9.0e18; } if (doc['ways'].contains('2')) { return square; } if (!doc['ways'].contains('1')) { return 9.0e18; } if (doc['travel'].size() == 0) { return square; } long miles = doc['travel'].value; return square <= miles * miles * 2589988.110336 ? square : 9.0e18;"] =
            (["easting", "northing", "limit"], Distance),
        [Next + "return best;"] = (["today", "from", "until"], (doc, p) => NextDay(doc, p)),
        [Next + "return best < 9999999L;"] = (["today", "from", "until"], (doc, p) => NextDay(doc, p) < 9_999_999 ? 1 : 0),
        ["long tie = doc['tie'].value; long turn = (long)params.turn; int bits = (int)(tie ^ turn); bits = (bits ^ (bits >>> 16)) * -2048144789; bits = (bits ^ (bits >>> 13)) * -1028477387; return (bits ^ (bits >>> 16)) & 4294967295L;"] =
            (["turn"], (doc, p) => FairTurn.Of((uint)doc.Number("tie"), (uint)p["turn"])),
    };

    /// <summary>What a script says of a document.</summary>
    public static Func<ClusterDocument, double> Of(JsonElement script)
    {
        script.Known("script", "lang", "source", "params");
        if (script.Need("script", "lang").Text("lang") != "painless" || !Known.TryGetValue(script.Need("script", "source").Text("source"), out var known))
        {
            throw new InvalidRequestException("An unknown script.", type: "script_exception");
        }

        var parameters = script.Need("script", "params");
        if (!parameters.EnumerateObject().Select(one => one.Name).Order().SequenceEqual(known.Parameters.Order()))
        {
            throw new InvalidRequestException("The script's parameters are not those that it reads.", type: "script_exception");
        }

        var numbers = parameters.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.Real(one.Name), StringComparer.Ordinal);
        return doc => known.Run(doc, numbers);
    }

    private static long SquareOf(ClusterDocument doc, IReadOnlyDictionary<string, double> parameters)
    {
        var east = doc.Number("easting") - (long)parameters["easting"];
        var north = doc.Number("northing") - (long)parameters["northing"];
        return (east * east) + (north * north);
    }

    private static bool Travels(ClusterDocument doc, long square) => doc.Of("travel").Count == 0 || square <= doc.Number("travel") * doc.Number("travel") * SquareMile;

    private static double Distance(ClusterDocument doc, IReadOnlyDictionary<string, double> parameters)
    {
        if (doc.Of("easting").Count == 0)
        {
            return 9e18;
        }

        var (square, limit) = (SquareOf(doc, parameters), parameters["limit"]);
        var inPerson = doc.Of("ways").Contains("2") || (doc.Of("ways").Contains("1") && Travels(doc, square));
        return inPerson && !(limit >= 0 && square > limit) ? square : 9e18;
    }

    private static long NextDay(ClusterDocument doc, IReadOnlyDictionary<string, double> parameters)
    {
        var until = (long)parameters["until"];
        var first = Math.Max((long)parameters["today"] + doc.Number("soon"), (long)parameters["from"]);
        var best = doc.Of("days").Cast<long>().Where(day => day >= first && day <= until).Append(9_999_999).Min();
        if (doc.Of("weekdays").Count == 0)
        {
            return best;
        }

        var start = Math.Max(first, doc.Number("arrangedFrom"));
        var arranged = Enumerable.Range(0, 7).Select(k => start + k).Where(day => day <= Math.Min(until, doc.Number("arrangedUntil")) && (doc.Number("weekdays") >> (int)(day % 7) & 1) == 1);
        return arranged.Append(best).Min();
    }
}
