using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CareersConnect.Benchmarks.Search;

/// <summary>The processor time of this thread: what a neighbour on the machine does is not in it. Where the system has no such clock, wall time.</summary>
internal static partial class CpuClock
{
    private const int ThreadCpu = 3;

    /// <summary>Milliseconds since some moment.</summary>
    public static double Milliseconds() => OperatingSystem.IsLinux() && GetTime(ThreadCpu, out var time) == 0
        ? (time.Seconds * 1000.0) + (time.Nanoseconds / 1e6)
        : Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeOfThread time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeOfThread
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
