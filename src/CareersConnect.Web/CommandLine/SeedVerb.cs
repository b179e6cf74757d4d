using System.Globalization;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Infrastructure.Seeding;

namespace CareersConnect.Web.CommandLine;

/// <summary>Fills an empty database with demo data.</summary>
internal sealed class SeedVerb(IDatabaseUpdate database, Seeder seeder, TimeProvider clock) : IManageVerb
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public string Name => "seed";

    public string Arguments => "[--schools N] [--offers N] [--seed S] [--today YYYY-MM-DD]";

    public string Purpose => "fills an empty database with an invented hub: 120 schools and 1,500 offers unless you say otherwise";

    public string WhenStopped => "Stopped. What was made so far is there and is not whole: delete the database and seed again.";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var options = Options(arguments, clock.TodayInEngland());
        await database.RunAsync(cancellationToken);
        await seeder.SeedAsync(options, Show, cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(
            English, $"Demo data is made: {options.Schools:N0} schools and {options.Offers:N0} offers, seed {options.Seed}, as of {options.Today:d MMMM yyyy}."));
        return ExitCode.Done;
    }

    private static void Show(string what, int count) => Console.Error.WriteLine(string.Create(English, $"{count,9:N0}  {what}"));

    private static SeedOptions Options(string[] arguments, DateOnly today)
    {
        var options = new SeedOptions(120, 1500, 1, today);
        for (var at = 0; at < arguments.Length; at += 2)
        {
            var value = at + 1 < arguments.Length ? arguments[at + 1] : "";
            options = arguments[at] switch
            {
                "--schools" => options with { Schools = Number(value, 1, 25_000, "schools") },
                "--offers" => options with { Offers = Number(value, 1, 1_000_000, "offers") },
                "--seed" => options with { Seed = Number(value, 0, int.MaxValue, "seed") },
                "--today" => options with { Today = Day(value) },
                var other => throw new UsageException($"There is no option {other}."),
            };
        }

        return options;
    }

    private static int Number(string value, int least, int most, string option) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException(string.Create(English, $"--{option} takes a whole number from {least:N0} to {most:N0}."));

    private static DateOnly Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException("--today takes a day such as 2027-01-11.");
}
