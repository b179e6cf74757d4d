using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CareersConnect.Application.Tests.Email;

/// <summary>A certificate for localhost that this process trusts, as a house trusts its own: through SSL_CERT_FILE, which is read when the first connection is encrypted.</summary>
internal static partial class TrustedCertificate
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("careersconnect-tls").FullName;

    static TrustedCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        File.WriteAllText(CertFile, certificate.ExportCertificatePem());
        File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows())
        {
            _ = SetEnvironment("SSL_CERT_FILE", CertFile, 1);
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
    }

    public static string CertFile => Path.Combine(Folder, "cert.pem");

    public static string KeyFile => Path.Combine(Folder, "key.pem");

    /// <summary>Makes the certificate and trusts it, before anything here is encrypted.</summary>
    [System.Runtime.CompilerServices.ModuleInitializer]
    public static void Trust() => System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(TrustedCertificate).TypeHandle);

    // The runtime's own setter does not reach the library that reads the variable.
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
