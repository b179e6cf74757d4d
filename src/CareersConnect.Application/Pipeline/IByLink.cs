namespace CareersConnect.Application.Pipeline;

/// <summary>A request of members that whoever holds a link from an e-mail may send too. Its <see cref="ForAttribute"/> names the members; what a link opens and does, the handler decides.</summary>
public interface IByLink
{
    /// <summary>Whether it comes by a link, without an account.</summary>
    bool IsByLink { get; }
}
