await Console.Out.WriteLineAsync("Benchmarks: name one.");
return 1;
