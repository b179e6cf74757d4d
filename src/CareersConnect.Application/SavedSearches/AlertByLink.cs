using CareersConnect.Application.Persistence;
using CareersConnect.Domain.SavedSearches;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.SavedSearches;

/// <summary>What a page that was opened by a link of an alert's e-mail shows.</summary>
/// <param name="Name">What the saved search is called; empty when the link opens nothing.</param>
/// <param name="IsOurs">Whether the link is whole, ours, and of a search that is still kept.</param>
/// <param name="IsTelling">Whether its alert is on.</param>
public sealed record AlertByLink(string Name, bool IsOurs, bool IsTelling)
{
    /// <summary>The link is made up or altered, or its search was deleted: nobody can tell which, and nothing comes of either.</summary>
    public static readonly AlertByLink Nothing = new("", IsOurs: false, IsTelling: false);

    internal static AlertByLink Of(SavedSearch? search) => search is null ? Nothing : new(search.Name, IsOurs: true, search.IsTelling);
}

/// <summary>Finds the saved search that a link opens.</summary>
internal static class AlertsByLink
{
    /// <summary>The search, when its own secret has signed the link for this use; else null.</summary>
    public static async Task<SavedSearch?> FindByLinkAsync(this CareersConnectDbContext db, string token, AlertLinkUse use, CancellationToken cancellationToken)
    {
        var search = AlertLink.SearchIn(token) is { } id ? await db.SavedSearches.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) : null;
        return search is not null && AlertLink.IsSigned(token, search, use) ? search : null;
    }
}
