using CareersConnect.Testing.Schools;

namespace CareersConnect.Benchmarks.Schools;

/// <summary>A register file of the published size: first import, the same again, a day's changes, and a file full of faults. More than 900,000 rows have URNs twice and can only be refused.</summary>
public sealed class ImportSchoolsBenchmark : ImportBenchmark
{
    private const int Seed = 20270111;

    /// <inheritdoc />
    public override string Name => "import-schools";

    /// <inheritdoc />
    public override string Purpose => "time and peak memory of importing a register file of 52,000 rows; --rows N for another size";

    /// <inheritdoc />
    protected override int UsualRows => 52_000;

    /// <inheritdoc />
    protected override double? SecondsGoal(int rows) => rows > 52_000 ? null : 10;

    private protected override IEnumerable<BenchFile> Files(int rows)
    {
        var whole = new BenchFile("first import", path => RegisterGenerator.Write(path, rows, Seed));
        if (rows <= RegisterGenerator.Urns)
        {
            yield return whole;
            yield return whole with { What = "the same again" };
            yield return new BenchFile("2 % changed", path => RegisterGenerator.Write(path, rows, Seed, (row, cells) => cells["NumberOfPupils"] = row % 50 == 0 ? "777" : cells["NumberOfPupils"]));
        }
        else
        {
            yield return whole with { What = "URNs twice" };
            yield return new BenchFile("every row faulty", path => RegisterGenerator.Write(path, rows, Seed, (_, cells) => cells["StatutoryLowAge"] = "eleven"));
        }

        yield return new BenchFile("half the rows faulty", path => RegisterGenerator.Write(path, rows, Seed, (row, cells) => cells["StatutoryLowAge"] = row % 2 == 0 ? "eleven" : cells["StatutoryLowAge"]));
    }
}
