using System.Globalization;

namespace CareersConnect.Benchmarks.Places;

/// <summary>A file of postcodes as large as the ONS Postcode Directory with all that have ended: first import, the same again, a tenth moved, and a file full of faults.</summary>
public sealed class ImportPostcodesBenchmark : ImportBenchmark
{
    private const string Units = "ABDEFGHJLNPQRSTUWXYZ";

    /// <summary>First letters of English postcodes, in order.</summary>
    private static readonly string[] Areas =
    [
        "AL", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "CA", "CB", "CM", "CO", "CR", "CT", "CV", "CW", "DA", "DE", "DH", "DL", "DN", "DT", "DY", "EN", "EX", "FY", "GL", "GU", "HA", "HD", "HG",
        "HP", "HU", "HX", "IG", "IP", "KT", "LA", "LE", "LN", "LS", "LU", "ME", "MK", "NE", "NG", "NN", "NR", "OL", "OX", "PE", "PL", "PO", "PR", "RG", "RH", "RM", "SG", "SK", "SL", "SM", "SN", "SO",
        "SP", "SR", "SS", "ST", "SW", "TA", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "WA", "WD", "WF", "WN", "WR", "WS", "WV", "YO",
    ];

    private static readonly string Filler = string.Concat(Enumerable.Range(0, 30).Select(at => $",\"E{at:D2}000001\""));

    /// <inheritdoc />
    public override string Name => "import-postcodes";

    /// <inheritdoc />
    public override string Purpose => "time and peak memory of importing a file of 2,700,000 postcodes; --rows N for another size, up to 3,000,000";

    /// <inheritdoc />
    protected override int UsualRows => 2_700_000;

    private protected override IEnumerable<BenchFile> Files(int rows)
    {
        var whole = new BenchFile("first import", path => Write(path, rows, _ => 0, _ => false));
        yield return whole;
        yield return whole with { What = "the same again" };
        yield return new BenchFile("a tenth moved", path => Write(path, rows, row => row % 10 == 0 ? 1 : 0, _ => false));
        yield return new BenchFile("half the rows faulty", path => Write(path, rows, _ => 0, row => row % 2 == 0));
        yield return new BenchFile("every postcode twice", path => Write(path, rows, _ => 0, _ => false, times: 2));
    }

    private static void Write(string path, int rows, Func<int, int> moved, Func<int, bool> isFaulty, int times = 1)
    {
        using var writer = new StreamWriter(path) { NewLine = "\r\n" };
        writer.WriteLine($"pcds,doterm,ctry,oseast1m,osnrth1m{string.Concat(Enumerable.Range(0, 30).Select(at => $",code{at}"))}");
        for (var row = 0; row < rows; row++)
        {
            var number = row / times;
            var (area, inward) = (Areas[number / 36_000], number % 36_000);
            var postcode = isFaulty(row) ? "nowhere" : $"{area}{1 + (inward / 4000)} {inward / 400 % 10}{Units[inward / 20 % 20]}{Units[inward % 20]}";
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\"{postcode}\",,\"E92000001\",{200_000 + (row % 400_000) + moved(row)},{100_000 + (row % 500_000)}{Filler}"));
        }
    }
}
