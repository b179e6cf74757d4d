using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Web.Tests.Architecture;

/// <summary>The sources keep the house rules.</summary>
public sealed class LayoutTests
{
    private static readonly Type[] Domain = typeof(AggregateRoot).Assembly.GetTypes();
    private static readonly Type[] Application = typeof(ForAttribute).Assembly.GetTypes();
    private static readonly Type[] Web = typeof(Program).Assembly.GetTypes();

    [Fact]
    public void Sites_keep_apart() => Keeps(LayoutRules.AreasKeepApart(SourceTree.Under("src/CareersConnect.Web/Areas", ".cs", ".cshtml")));

    [Fact]
    public void Pages_have_no_database() => Keeps(LayoutRules.PagesHaveNoDatabase(Web, SourceTree.Under("src/CareersConnect.Web", ".cshtml")));

    [Fact]
    public void Nothing_in_the_domain_can_be_set_by_anyone() => Keeps(LayoutRules.NoPublicSetters(Domain));

    [Fact]
    public void Nothing_in_the_domain_hands_out_a_list_that_its_reader_could_change() => Keeps(LayoutRules.NoPublicLists(Domain));

    [Fact]
    public void Every_request_names_its_audience() => Keeps(LayoutRules.RequestsNameTheirAudience([.. Application, .. Web]));

    [Fact]
    public void Only_the_pipeline_and_the_named_save() => Keeps(LayoutRules.OnlyTheNamedSave(SourceTree.Under("src/", ".cs"), Exceptions.MaySave));

    [Fact]
    public void Folders_are_nouns_of_the_trade() => Keeps(LayoutRules.FoldersAreNouns(SourceTree.Folders));

    [Fact]
    public void Files_are_short() => Keeps(LayoutRules.FilesAreShort(SourceTree.Under("src/", ".cs"), Exceptions.LongFiles));

    [Fact]
    public void Page_models_are_short() => Keeps(LayoutRules.PageModelsAreShort(SourceTree.Under("src/CareersConnect.Web", ".cshtml.cs").Where(file => !file.Path.Contains("/Pages/Dev/", StringComparison.Ordinal))));

    [Fact]
    public void The_application_knows_no_HTTP() => Keeps(LayoutRules.NoHttp(SourceTree.Under("src/CareersConnect.Application/", ".cs")));

    [Fact]
    public void Every_page_states_its_whole_address() => Keeps(LayoutRules.PagesStateTheirAddress(
        SourceTree.Under("src/CareersConnect.Web", ".cshtml").Where(view => view.Path.Contains("/Pages/", StringComparison.Ordinal))));

    [Fact]
    public void The_domain_stands_alone()
    {
        Keeps(LayoutRules.NoPackages(SourceTree.Under("src/CareersConnect.Domain/", ".csproj")));
        Assert.All(typeof(AggregateRoot).Assembly.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_host_names_Infrastructure_where_it_is_put_together() => Keeps(LayoutRules.OutsideIsNamedOnce(SourceTree.Under("src/CareersConnect.Web", ".cs", ".cshtml"), Exceptions.MayNameInfrastructure));

    [Fact]
    public void Keys_that_can_be_foretold_are_drawn_by_demo_data_alone()
    {
        Keeps(Naming("src/", "Draws.Repeatably(", except: "src/CareersConnect.Infrastructure/Seeding/Seeder.cs"));
        Keeps(Naming("src/CareersConnect.Domain/", "Guid.CreateVersion7(", except: "src/CareersConnect.Domain/Kernel/Draws.cs"));

        static IEnumerable<string> Naming(string under, string words, string except) => SourceTree.Under(under, ".cs")
            .Where(file => file.Path != except && file.Lines.Any(line => line.Contains(words, StringComparison.Ordinal)))
            .Select(file => $"{file.Path} has {words}");
    }

    [Fact]
    public void Exceptions_are_still_needed()
    {
        var files = SourceTree.Under("src/", ".cs").ToDictionary(file => file.Path, StringComparer.Ordinal);
        Assert.All(Exceptions.MaySave.Keys.Concat(Exceptions.LongFiles.Keys).Concat(Exceptions.MayNameInfrastructure.Keys), path => Assert.True(files.ContainsKey(path), $"{path} is not there any more"));
        Assert.All(Exceptions.LongFiles.Keys, path => Assert.True(files[path].Lines.Count > LayoutRules.LongestFile, $"{path} is short enough now: take it off the list"));
    }

    private static void Keeps(IEnumerable<string> broken) => Assert.True(!broken.Any(), string.Join('\n', broken));
}
