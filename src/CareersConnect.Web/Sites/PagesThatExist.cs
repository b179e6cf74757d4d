using System.Collections.Frozen;

namespace CareersConnect.Web.Sites;

/// <summary>The addresses that this process answers, so that no link of the frame leads to a page that is not there.</summary>
public sealed class PagesThatExist(EndpointDataSource endpoints)
{
    private readonly Lazy<FrozenSet<string>> _addresses = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/')).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a page has this address.</summary>
    /// <param name="path">An address without parameters, such as /schools/requests.</param>
    /// <returns>True when it has.</returns>
    public bool Has(string path) => _addresses.Value.Contains(path);
}
