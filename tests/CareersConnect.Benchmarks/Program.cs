using CareersConnect.Benchmarks;

IBenchmark[] benchmarks = [.. typeof(IBenchmark).Assembly.GetTypes()
    .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IBenchmark)))
    .Select(type => (IBenchmark)Activator.CreateInstance(type)!)
    .OrderBy(benchmark => benchmark.Name, StringComparer.Ordinal)];

if (args is [var name, ..] && Array.Find(benchmarks, benchmark => benchmark.Name == name) is { } wanted)
{
    return await wanted.RunAsync(args[1..]);
}

await Console.Error.WriteLineAsync("Name one of these:");
foreach (var benchmark in benchmarks.Where(benchmark => benchmark.Purpose.Length > 0))
{
    await Console.Error.WriteLineAsync($"  {benchmark.Name,-20} {benchmark.Purpose}");
}

return 2;
