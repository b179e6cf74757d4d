using System.Globalization;
using System.Text.RegularExpressions;
using CareersConnect.Application.Email;
using CareersConnect.Application.Outbox;
using CareersConnect.Infrastructure.Email;
using CareersConnect.Infrastructure.Outbox;
using CareersConnect.Infrastructure.Persistence;
using CareersConnect.Infrastructure.Search;
using CareersConnect.Infrastructure.Search.Elasticsearch;
using CareersConnect.Testing;
using CareersConnect.Web.Security;
using CareersConnect.Web.Sites;

namespace CareersConnect.Web.Tests.Architecture;

/// <summary>What is written beside the program says what the program does.</summary>
public sealed partial class DocumentTests
{
    private static readonly (string Section, Type Options)[] Sections =
    [
        ("Database", typeof(DatabaseOptions)), ("Email", typeof(EmailOptions)), ("Email", typeof(EmailSettings)), ("Email:Smtp", typeof(SmtpOptions)),
        ("Outbox", typeof(RelayOptions)), ("Keep", typeof(KeptFor)), ("Search", typeof(SearchOptions)), ("Search:Elasticsearch", typeof(ElasticsearchOptions)), ("Operator", typeof(WhoRunsIt)), ("Limits", typeof(ClientLimits)),
    ];

    [Fact]
    public void Decisions_are_numbered_one_after_the_other_in_name_and_heading()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "decisions"), "*.md").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Enumerable.Range(1, files.Count), files.Select(file => int.Parse(Path.GetFileName(file)[..4], CultureInfo.InvariantCulture)));
        Assert.All(files.Index(), file => Assert.StartsWith($"# {file.Index + 1}. ", File.ReadAllText(file.Item), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_of_the_program_is_written_down()
    {
        var written = Written();
        var known = Sections.SelectMany(section => section.Options.GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true } && property.PropertyType != typeof(SmtpOptions) && property.PropertyType != typeof(ElasticsearchOptions)).Select(property => $"{section.Section}:{property.Name}"));
        Assert.All(known, setting => Assert.Contains(setting, written));
    }

    [Theory]
    [InlineData("docker/compose.yml")]
    [InlineData("docker/compose.sites.yml")]
    public void Compose_files_parse_and_every_setting_that_they_name_exists(string path)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, path));
        var compose = new YamlDotNet.RepresentationModel.YamlStream();
        compose.Load(new StringReader(text));
        Assert.True(((YamlDotNet.RepresentationModel.YamlMappingNode)compose.Documents[0].RootNode).Children.ContainsKey("services"));

        var written = Written();
        var named = Setting().Matches(text).Select(match => Index().Replace(match.Value.Replace("__", ":", StringComparison.Ordinal), "")).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, setting => Assert.Contains(setting, written));
    }

    [Fact]
    public void The_image_builds_with_a_Node_that_the_look_needs()
    {
        var node = Node().Match(File.ReadAllText(Path.Combine(Repository.Root, "docker", "Dockerfile")));
        Assert.True(node.Success && int.Parse(node.Groups["major"].Value, CultureInfo.InvariantCulture) >= 22);
    }

    [Fact]
    public void Every_verb_of_the_command_line_stands_in_the_README()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var verbs = SourceTree.Under("src/CareersConnect.Web/CommandLine/", ".cs")
            .SelectMany(file => file.Lines).Select(line => Verb().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value).Where(name => name != "help").ToList();
        Assert.True(verbs.Count >= 7, $"{verbs.Count} verbs were found.");
        Assert.All(verbs, verb => Assert.Contains($"scripts/manage {verb}", readme, StringComparison.Ordinal));
    }

    /// <summary>The settings of docs/configuration.md; "…:Hub" stands for the name before it with another end.</summary>
    private static HashSet<string> Written() => [.. Quoted().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "configuration.md")))
        .Select(match => match.Groups["name"].Value.Replace("…", "Sites:Addresses", StringComparison.Ordinal))];

    [GeneratedRegex("`(?<name>(?:[A-Z]|…:)[A-Za-z:]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("[A-Z][A-Za-z]+(?:__[A-Za-z0-9]+)+", RegexOptions.None, 1000)]
    private static partial Regex Setting();

    [GeneratedRegex(":[0-9]+$", RegexOptions.None, 1000)]
    private static partial Regex Index();

    [GeneratedRegex("^FROM node:(?<major>[0-9]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Node();

    [GeneratedRegex("override string Name => \"(?<name>[a-z-]+)\"|public string Name => \"(?<name>[a-z-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verb();
}
