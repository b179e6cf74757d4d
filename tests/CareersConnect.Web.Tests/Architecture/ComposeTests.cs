using System.Diagnostics;
using System.Text.RegularExpressions;
using CareersConnect.Infrastructure.Email;
using CareersConnect.Infrastructure.Persistence;
using CareersConnect.Infrastructure.Search;
using CareersConnect.Testing;
using Microsoft.Extensions.Configuration;
using YamlDotNet.RepresentationModel;

namespace CareersConnect.Web.Tests.Architecture;

/// <summary>The compose files fit the program, each other and the proxy's files. The images themselves need a Docker engine.</summary>
public sealed partial class ComposeTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docker");

    [Fact]
    public void What_the_app_is_told_is_read_as_it_is_meant()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(EnvironmentOf(ServicesOf("compose.yml"), "app")
            .Select(one => KeyValuePair.Create(one.Key.Replace("__", ":", StringComparison.Ordinal), (string?)Filled(one.Value)))).Build();
        var database = settings.GetRequiredSection("Database").Get<DatabaseOptions>()!;
        Assert.Equal("SqlServer", database.Provider);
        Assert.Contains("Password=filled;", database.Connection, StringComparison.Ordinal);
        var email = settings.GetRequiredSection("Email").Get<EmailOptions>()!;
        Assert.Equal(("Smtp", "mail", 1025), (email.Transport, email.Smtp.Host, email.Smtp.Port));
        Assert.True(settings.GetValue<bool>("Proxies:TrustAll"));
        var search = settings.GetRequiredSection("Search").Get<SearchOptions>()!;
        Assert.Equal((SearchEngine.Elasticsearch, "https://elasticsearch:9200", "careersconnect", false), (search.Engine, search.Elasticsearch.Address, search.Elasticsearch.User, search.Elasticsearch.AllowPlain));
    }

    [Fact]
    public void The_search_cluster_has_its_security_on_and_is_waited_for()
    {
        var services = ServicesOf("compose.yml");
        var cluster = EnvironmentOf(services, "elasticsearch");
        Assert.Equal(("true", "true"), (cluster["xpack.security.enabled"], cluster["xpack.security.http.ssl.enabled"]));
        Assert.True(((YamlMappingNode)services["elasticsearch"]).Children.ContainsKey("healthcheck"));
        Assert.False(((YamlMappingNode)services["elasticsearch"]).Children.ContainsKey("ports"));
        Assert.Equal("service_completed_successfully", services["app"]["depends_on"]["search-account"]["condition"].ToString());
        Assert.Contains("search-certificates:/certs:ro", ((YamlSequenceNode)services["app"]["volumes"]).Select(volume => volume.ToString()));
    }

    [Theory]
    [InlineData("compose.yml", "Caddyfile", "")]
    [InlineData("compose.sites.yml", "Caddyfile.sites", "compose.yml")]
    public void The_proxy_listens_where_ports_are_published_and_sends_on_to_services_that_are_there(string compose, string proxyFile, string under)
    {
        var services = ServicesOf(compose);
        var names = services.Children.Keys.Concat(under.Length > 0 ? ServicesOf(under).Children.Keys : []).Select(name => name.ToString()).ToHashSet(StringComparer.Ordinal);
        var proxy = File.ReadAllText(Path.Combine(Folder, proxyFile));
        Assert.Contains($"./{proxyFile}:/etc/caddy/Caddyfile:ro", ((YamlSequenceNode)services["proxy"]["volumes"]).Select(volume => volume.ToString()));
        Assert.Equal(((YamlSequenceNode)services["proxy"]["ports"]).Select(port => port.ToString().Split(':')[0]).Order(), Listens().Matches(proxy).Select(match => match.Groups["port"].Value).Order());
        Assert.All(SendsOn().Matches(proxy), match => Assert.Contains(match.Groups["host"].Value, names));
        Assert.All(SendsOn().Matches(proxy), match => Assert.Equal("8080", match.Groups["port"].Value));
    }

    [Fact]
    public void Each_site_has_a_host_of_its_own_whose_address_the_links_name_and_only_one_of_them_migrates()
    {
        var services = ServicesOf("compose.sites.yml");
        var proxy = File.ReadAllText(Path.Combine(Folder, "Caddyfile.sites"));
        var addresses = EnvironmentOf(services, "app").Where(one => one.Key.StartsWith("Sites__Addresses__", StringComparison.Ordinal)).ToList();
        Assert.Equal(["Employers", "Hub", "Providers", "Schools"], addresses.Select(one => one.Key["Sites__Addresses__".Length..]).Order(StringComparer.Ordinal));
        foreach (var (key, address) in addresses)
        {
            var site = key["Sites__Addresses__".Length..];
            var host = Regex.Match(proxy, $@"localhost:{new Uri(address).Port} \{{[^}}]*reverse_proxy (\w+):", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
            Assert.Equal(site, EnvironmentOf(services, host)["Sites__Enabled__0"]);
            Assert.Equal(host == "app" ? "true" : "false", EnvironmentOf(services, host)["Database__MigrateOnStart"]);
        }
    }

    [Theory]
    [InlineData("compose.yml")]
    [InlineData("compose.yml", "compose.sites.yml")]
    public void Docker_itself_reads_them_where_it_is_there(params string[] files)
    {
        if (!HasDockerCompose())
        {
            Assert.Skip("There is no docker client with compose on this machine.");
        }

        var (exitCode, said) = Docker(["compose", .. files.SelectMany(file => new[] { "-f", file }), "config", "--quiet"]);
        Assert.True(exitCode == 0, said);
    }

    private static bool HasDockerCompose() =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "docker"))) && Docker("compose", "version").ExitCode == 0;

    private static (int ExitCode, string Said) Docker(params string[] arguments)
    {
        var start = new ProcessStartInfo("docker", arguments) { WorkingDirectory = Folder, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DATABASE_PASSWORD"] = "filled";
        start.Environment["ELASTIC_PASSWORD"] = "filled";
        start.Environment["SEARCH_PASSWORD"] = "filled";
        using var docker = Process.Start(start)!;
        var said = docker.StandardError.ReadToEndAsync();
        docker.StandardOutput.ReadToEnd();
        docker.WaitForExit();
        return (docker.ExitCode, said.GetAwaiter().GetResult());
    }

    private static YamlMappingNode ServicesOf(string file)
    {
        var compose = new YamlStream();
        compose.Load(new StringReader(File.ReadAllText(Path.Combine(Folder, file))));
        return (YamlMappingNode)compose.Documents[0].RootNode["services"];
    }

    /// <summary>What a service is told, with what it takes over from another ("&lt;&lt;").</summary>
    private static Dictionary<string, string> EnvironmentOf(YamlMappingNode services, string service)
    {
        var own = (YamlMappingNode)services[service]["environment"];
        var all = own.Children.TryGetValue("<<", out var taken) ? ((YamlMappingNode)taken).Children.ToDictionary(one => one.Key.ToString(), one => one.Value.ToString(), StringComparer.Ordinal) : new(StringComparer.Ordinal);
        foreach (var (key, value) in own.Children.Where(one => one.Key.ToString() != "<<"))
        {
            all[key.ToString()] = value.ToString();
        }

        return all;
    }

    private static string Filled(string value) => Placeholder().Replace(value, match => match.Groups["way"].Value == ":-" ? match.Groups["default"].Value : "filled");

    [GeneratedRegex(@"\$\{\w+(?<way>:[-?])(?<default>[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^localhost:(?<port>\d+) \{", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listens();

    [GeneratedRegex(@"reverse_proxy (?<host>\w+):(?<port>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SendsOn();
}
