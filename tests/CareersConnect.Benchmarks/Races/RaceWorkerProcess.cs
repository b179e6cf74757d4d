using CareersConnect.Testing.Races;

namespace CareersConnect.Benchmarks.Races;

/// <summary>One of the two processes of a race; started by the proof, not by people.</summary>
internal sealed class RaceWorkerProcess : IBenchmark
{
    public string Name => "race-worker";

    public string Purpose => "";

    public Task<int> RunAsync(string[] args) => RaceWorker.RunAsync(args);
}
