using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>The connection to the cluster: TLS, whom we trust, who we are.</summary>
internal static class ElasticsearchConnection
{
    /// <summary>So that a change of the cluster's address is noticed.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    /// <summary>What may be wrong with a chain whose end we know by its fingerprint: nobody else knows it. Its signatures must hold.</summary>
    private const X509ChainStatusFlags Unknown =
        X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;

    /// <summary>A client for the whole life of the process.</summary>
    public static HttpClient Open(ElasticsearchOptions options)
    {
        var address = AddressOf(options);
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = Kept, ConnectTimeout = options.Timeout, AllowAutoRedirect = false };
        if (options.AuthorityFile.Length > 0 || options.Fingerprint.Length > 0)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, chain, errors) => IsTrusted(options, certificate, chain, errors);
        }

        var http = new HttpClient(handler) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = options.ApiKey.Length > 0 ? new AuthenticationHeaderValue("ApiKey", options.ApiKey)
            : options.User.Length > 0 ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}"))) : null;
        return http;
    }

    /// <summary>The address; refused where keys and offers would travel in the open.</summary>
    public static Uri AddressOf(ElasticsearchOptions options)
    {
        if (!Uri.TryCreate(options.Address.TrimEnd('/') + "/", UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw new InvalidOperationException("Search:Elasticsearch:Address is no http or https address.");
        }

        return address.Scheme == Uri.UriSchemeHttps || address.IsLoopback || options.AllowPlain ? address
            : throw new InvalidOperationException("Search:Elasticsearch:Address is without TLS. Use https, or set Search:Elasticsearch:AllowPlain where nobody else can listen.");
    }

    /// <summary>The name is right; and with a fingerprint a certificate of the chain has it, with an authority's file the chain ends there.</summary>
    private static bool IsTrusted(ElasticsearchOptions options, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var own = new X509Certificate2(certificate);
        if (options.Fingerprint.Length > 0)
        {
            var wanted = options.Fingerprint.Replace(":", "", StringComparison.Ordinal);
            var linked = chain is not null && chain.ChainStatus.All(status => (status.Status & ~Unknown) == X509ChainStatusFlags.NoError) ? chain.ChainElements.Select(element => element.Certificate) : [];
            return linked.Prepend(own).Any(one => one.GetCertHashString(HashAlgorithmName.SHA256).Equals(wanted, StringComparison.OrdinalIgnoreCase));
        }

        using var authority = X509CertificateLoader.LoadCertificateFromFile(options.AuthorityFile);
        using var trusted = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck } };
        trusted.ChainPolicy.CustomTrustStore.Add(authority);
        return trusted.Build(own);
    }
}
