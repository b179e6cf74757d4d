namespace CareersConnect.Web.CommandLine;

/// <summary>One thing that the host's command line does. Found by reflection; runs as the host itself, in a scope of its own.</summary>
internal interface IManageVerb
{
    /// <summary>The word, in lower case with hyphens.</summary>
    string Name { get; }

    /// <summary>What follows the word: "FILE"; empty for nothing.</summary>
    string Arguments { get; }

    /// <summary>What it does, in a line.</summary>
    string Purpose { get; }

    /// <summary>What is true when Ctrl+C stopped it: one that changes all or nothing need not say more.</summary>
    string WhenStopped => "Stopped. Nothing has been changed.";

    /// <summary>Does it, on a database that it brings up to date first.</summary>
    /// <param name="arguments">What followed the word.</param>
    /// <param name="cancellationToken">Ctrl+C was pressed.</param>
    /// <returns><see cref="ExitCode.Done"/> or <see cref="ExitCode.Refused"/>.</returns>
    /// <exception cref="UsageException">The arguments are not what is asked for.</exception>
    Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken);
}

/// <summary>How the command line ends.</summary>
internal static class ExitCode
{
    /// <summary>It was done.</summary>
    public const int Done = 0;

    /// <summary>It was refused, failed or stopped; what it printed says what stands.</summary>
    public const int Refused = 1;

    /// <summary>It was not understood.</summary>
    public const int Usage = 2;
}

/// <summary>The arguments of a verb are not what it asks for.</summary>
/// <param name="message">A sentence that says what is wrong.</param>
internal sealed class UsageException(string message) : Exception(message);
