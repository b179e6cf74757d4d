using System.Globalization;
using CareersConnect.Domain.Education;
using CareersConnect.Infrastructure.Seeding;

namespace CareersConnect.Web.CommandLine;

/// <summary>seed --schools N --offers N --seed S [--today YYYY-MM-DD]: fills an empty database with demo data.</summary>
internal static class SeedVerb
{
    public const string Usage = "seed [--schools 120] [--offers 1500] [--seed 1] [--today YYYY-MM-DD]";

    public static async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        if (Options(args, services.GetRequiredService<TimeProvider>().TodayInEngland()) is not { } options)
        {
            await Console.Error.WriteLineAsync($"Usage: {Usage}. Schools 1 to 25,000, offers 1 to 1,000,000.");
            return 2;
        }

        await services.GetRequiredService<Seeder>().SeedAsync(options, (what, count) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,9:N0} {what}")), CancellationToken.None);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Demo data is made: {options.Schools:N0} schools and {options.Offers:N0} offers, seed {options.Seed}, as of {options.Today:yyyy-MM-dd}."));
        return 0;
    }

    private static SeedOptions? Options(string[] args, DateOnly today)
    {
        var options = new SeedOptions(120, 1500, 1, today);
        for (var at = 0; at < args.Length; at += 2)
        {
            var value = at + 1 < args.Length ? args[at + 1] : "";
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;
            var next = args[at] switch
            {
                "--schools" when number is >= 1 and <= 25_000 => options with { Schools = number },
                "--offers" when number is >= 1 and <= 1_000_000 => options with { Offers = number },
                "--seed" when number >= 0 => options with { Seed = number },
                "--today" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => options with { Today = day },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            options = next;
        }

        return options;
    }
}
