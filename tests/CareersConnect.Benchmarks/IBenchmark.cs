namespace CareersConnect.Benchmarks;

/// <summary>One measurement, run by scripts/bench NAME. Found by reflection. Prints a table and, as its last line, one line of JSON.</summary>
public interface IBenchmark
{
    /// <summary>The word, in lower case with hyphens.</summary>
    string Name { get; }

    /// <summary>What it measures, in a line; empty for what only another measurement starts.</summary>
    string Purpose { get; }

    /// <summary>Measures.</summary>
    /// <param name="arguments">What followed the word.</param>
    /// <returns>0 when every goal is met, 1 when one is missed, 2 when the arguments were not understood.</returns>
    Task<int> RunAsync(string[] arguments);
}
