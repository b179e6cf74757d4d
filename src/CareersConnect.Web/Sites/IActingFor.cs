namespace CareersConnect.Web.Sites;

/// <summary>The organisation whose name stands at the right of the head.</summary>
/// <param name="Organisation">Its name.</param>
/// <param name="MaySwitch">Whether the person belongs to others too, and may switch.</param>
public sealed record ActingFor(string Organisation, bool MaySwitch);

/// <summary>Says for which organisation the reader acts now. Called once a page, for people who are signed in.</summary>
public interface IActingFor
{
    /// <summary>The organisation.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The organisation, or null for a person in none.</returns>
    ValueTask<ActingFor?> NowAsync(CancellationToken cancellationToken);
}

/// <summary>Nobody acts for anybody: a host without doors.</summary>
internal sealed class ActingForNobody : IActingFor
{
    public ValueTask<ActingFor?> NowAsync(CancellationToken cancellationToken) => new((ActingFor?)null);
}
