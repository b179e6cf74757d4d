using System.Globalization;

namespace CareersConnect.Benchmarks.Search;

/// <summary>What the benchmarks of search are told.</summary>
/// <param name="Offers">How many offers.</param>
/// <param name="Requests">How many open requests and saved searches.</param>
/// <param name="Seed">Decides all that is made up.</param>
/// <param name="Rounds">How often each family is run.</param>
/// <param name="Edits">How many edits are made.</param>
/// <param name="Kills">How often a process is killed.</param>
internal sealed record SearchArguments(int Offers = 100_000, int Requests = 50_000, int Seed = 1, int Rounds = 0, int Edits = 0, int Kills = 0)
{
    /// <summary>Reads them; null when they are not understood.</summary>
    public static SearchArguments? Read(string[] arguments, SearchArguments? usual = null)
    {
        var read = usual ?? new SearchArguments();
        for (var at = 0; at < arguments.Length; at += 2)
        {
            if (at + 1 == arguments.Length || !int.TryParse(arguments[at + 1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) || number < 0)
            {
                return null;
            }

            read = arguments[at] switch
            {
                "--offers" => read with { Offers = number },
                "--requests" => read with { Requests = number },
                "--seed" => read with { Seed = number },
                "--rounds" => read with { Rounds = number },
                "--edits" => read with { Edits = number },
                "--kills" => read with { Kills = number },
                _ => null!,
            };
            if (read is null)
            {
                return null;
            }
        }

        return read;
    }
}
