using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CareersConnect.Infrastructure.Search.Elasticsearch;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>Keys and offers travel to nobody but the cluster.</summary>
public sealed class ElasticsearchConnectionTests
{
    [Theory]
    [InlineData("https://search.example:9200", false, true)]
    [InlineData("http://search.example:9200", false, false)]
    [InlineData("http://search.example:9200", true, true)]
    [InlineData("http://127.0.0.1:9200", false, true)]
    [InlineData("ftp://127.0.0.1", true, false)]
    [InlineData("search", true, false)]
    public void Without_TLS_only_this_machine_is_spoken_to_unless_it_is_allowed(string address, bool allowPlain, bool isTaken)
    {
        var options = new ElasticsearchOptions { Address = address, AllowPlain = allowPlain };
        if (isTaken)
        {
            Assert.EndsWith("/", ElasticsearchConnection.AddressOf(options).ToString());
        }
        else
        {
            Assert.StartsWith("Search:Elasticsearch:Address", Assert.Throws<InvalidOperationException>(() => ElasticsearchConnection.AddressOf(options)).Message);
        }
    }

    [Theory]
    [InlineData("its own fingerprint", true)]
    [InlineData("another fingerprint", false)]
    [InlineData("its authority", true)]
    [InlineData("another authority", false)]
    [InlineData("nothing", false)]
    public async Task Only_the_cluster_that_is_named_is_trusted(string trust, bool isTrusted)
    {
        using var own = Certificate();
        using var other = Certificate();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, (trust == "its authority" ? own : other).ExportCertificatePem(), TestContext.Current.CancellationToken);
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var serving = ServeAsync(server, own);
        using var http = ElasticsearchConnection.Open(new ElasticsearchOptions
        {
            Address = $"https://localhost:{((IPEndPoint)server.LocalEndpoint).Port}",
            AuthorityFile = trust.EndsWith("authority", StringComparison.Ordinal) ? file : "",
            Fingerprint = trust switch { "its own fingerprint" => own.GetCertHashString(HashAlgorithmName.SHA256), "another fingerprint" => other.GetCertHashString(HashAlgorithmName.SHA256), _ => "" },
        });
        var asked = http.GetAsync("", TestContext.Current.CancellationToken);
        if (isTrusted)
        {
            Assert.Equal(HttpStatusCode.OK, (await asked).StatusCode);
        }
        else
        {
            Assert.IsType<System.Security.Authentication.AuthenticationException>((await Assert.ThrowsAsync<HttpRequestException>(() => asked)).InnerException);
        }

        await serving;
        File.Delete(file);
    }

    private static async Task ServeAsync(TcpListener server, X509Certificate2 certificate)
    {
        using var client = await server.AcceptTcpClientAsync();
        await using var stream = new SslStream(client.GetStream());
        try
        {
            await stream.AuthenticateAsServerAsync(certificate);
            _ = await stream.ReadAsync(new byte[4096]);
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        }
        catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client did not trust us.
        }
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
