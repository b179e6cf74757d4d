using System.Security.Cryptography;
using System.Text;
using CareersConnect.Domain.SavedSearches;

namespace CareersConnect.Application.SavedSearches;

/// <summary>What an e-mail of a saved search follows from.</summary>
internal static class AlertCause
{
    /// <summary>The same for two nodes that write the same at the same time, another for each time that the search is changed by what it told.</summary>
    public static Guid Of(SavedSearch search) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{search.Id.Value:N}|{search.Version}")).AsSpan(0, 16));
}
