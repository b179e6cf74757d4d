namespace CareersConnect.Application.Email;

/// <summary>Addresses of pages for those who are not looking at one: e-mails, calendar files, feeds. Built from the configuration, never from the request that happened to write the mail.</summary>
public sealed class SiteLinks
{
    private readonly Uri _default;
    private readonly IReadOnlyDictionary<MailSite, Uri> _addresses;

    /// <summary>Takes the sites' addresses.</summary>
    /// <param name="address">Of every site that has none of its own: <c>Sites:Address</c>.</param>
    /// <param name="addresses">Those that have: <c>Sites:Addresses:Schools</c> and so on.</param>
    /// <exception cref="InvalidOperationException">An address is no whole http or https address.</exception>
    public SiteLinks(string address, IReadOnlyDictionary<string, string>? addresses = null)
    {
        _default = Whole(address, "Sites:Address");
        _addresses = (addresses ?? new Dictionary<string, string>(StringComparer.Ordinal)).ToDictionary(
            own => Enum.TryParse<MailSite>(own.Key, ignoreCase: true, out var site)
                ? site : throw new InvalidOperationException($"Sites:Addresses has {own.Key}, which is no site. The sites are {string.Join(", ", Enum.GetNames<MailSite>())}."),
            own => Whole(own.Value, $"Sites:Addresses:{own.Key}"));
    }

    /// <summary>A page of a site.</summary>
    /// <param name="site">The site; its pages have the same path whatever its address.</param>
    /// <param name="path">From the root, such as <c>/schools/bookings/…</c>, with its query.</param>
    /// <returns>The whole address.</returns>
    /// <exception cref="ArgumentException">The path does not start with one slash: it could lead to another host.</exception>
    public Uri To(MailSite site, string path)
    {
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal))
        {
            throw new ArgumentException($"A path starts with one slash; {path} does not.", nameof(path));
        }

        return new Uri(_addresses.GetValueOrDefault(site, _default), path);
    }

    private static Uri Whole(string address, string setting) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? new Uri(uri.GetLeftPart(UriPartial.Authority))
            : throw new InvalidOperationException($"{setting} is \"{address}\". Set it to a whole address such as https://careers.example.org");
}
