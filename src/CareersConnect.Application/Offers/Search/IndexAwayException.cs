namespace CareersConnect.Application.Offers.Search;

/// <summary>The index cannot answer now: its cluster is away, overloaded, or was never built. Whoever searches goes on without it; whoever writes tries again, since what is to be written stands in the change log.</summary>
public sealed class IndexAwayException : Exception
{
    /// <summary>The index was never built: a host that has just been started is at it.</summary>
    /// <returns>What to throw.</returns>
    public static IndexAwayException NeverBuilt() => new("The search index is being built for the first time.");

    /// <summary>Says so.</summary>
    /// <param name="message">What is wrong, for whoever runs the site; it names no person and no words that were typed.</param>
    /// <param name="inner">What it came from.</param>
    public IndexAwayException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
