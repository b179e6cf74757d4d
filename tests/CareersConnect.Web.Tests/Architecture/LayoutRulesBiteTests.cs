using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Tests.Architecture;

/// <summary>Each layout rule is shown a sample that breaks it, and one that does not.</summary>
public sealed class LayoutRulesBiteTests
{
    private static readonly Dictionary<string, string> Nobody = new(StringComparer.Ordinal);

    [Fact]
    public void A_site_that_uses_another_is_seen()
    {
        Bites(LayoutRules.AreasKeepApart([File("src/W/Areas/Schools/Pages/A.cshtml.cs", "using CareersConnect.Web.Areas.Hub.Pages;")]));
        Bites(LayoutRules.AreasKeepApart([File("src/W/Areas/Hub/Pages/A.cshtml", "<partial name=\"/Areas/Employers/Pages/_Row.cshtml\" />")]));
        Passes(LayoutRules.AreasKeepApart([File("src/W/Areas/Schools/Pages/A.cshtml.cs", "namespace CareersConnect.Web.Areas.Schools.Pages;")]));
    }

    [Fact]
    public void A_page_with_a_database_is_seen()
    {
        Bites(LayoutRules.PagesHaveNoDatabase([typeof(PageWithDatabase)], []));
        Bites(LayoutRules.PagesHaveNoDatabase([], [File("A.cshtml", "@inject CareersConnectDbContext Db")]));
        Passes(LayoutRules.PagesHaveNoDatabase([typeof(PageThatAsks)], [File("A.cshtml", "@inject PageFrame Frame")]));
    }

    [Fact]
    public void A_public_setter_is_seen()
    {
        Bites(LayoutRules.NoPublicSetters([typeof(Settable)]));
        Passes(LayoutRules.NoPublicSetters([typeof(Fixed)]));
    }

    [Fact]
    public void A_public_list_or_array_is_seen()
    {
        Bites(LayoutRules.NoPublicLists([typeof(Open<List<int>>)]));
        Bites(LayoutRules.NoPublicLists([typeof(Open<int[]>)]));
        Passes(LayoutRules.NoPublicLists([typeof(Open<IReadOnlyList<int>>)]));
    }

    [Fact]
    public void A_request_for_nobody_in_particular_is_seen()
    {
        Bites(LayoutRules.RequestsNameTheirAudience([typeof(ForNobody)]));
        Bites(LayoutRules.RequestsNameTheirAudience([typeof(ForNone)]));
        Passes(LayoutRules.RequestsNameTheirAudience([typeof(ForAnyone)]));
    }

    [Fact]
    public void A_handler_that_saves_is_seen()
    {
        Bites(LayoutRules.OnlyTheNamedSave([File("src/A.cs", "await db.SaveChangesAsync(cancellationToken);")], Nobody));
        Passes(LayoutRules.OnlyTheNamedSave([File("src/A.cs", "await db.SaveChangesAsync(cancellationToken);")], new Dictionary<string, string>(StringComparer.Ordinal) { ["src/A.cs"] = "" }));
    }

    [Theory]
    [InlineData("src/CareersConnect.Application/Services")]
    [InlineData("src/CareersConnect.Web/Helpers/Dates")]
    [InlineData("tests/CareersConnect.Common")]
    public void A_folder_that_is_no_noun_is_seen(string folder) => Bites(LayoutRules.FoldersAreNouns([folder]));

    [Fact]
    public void A_long_file_is_seen_and_a_named_one_may_not_grow()
    {
        Bites(LayoutRules.FilesAreShort([File("A.cs", Lines(151))], new Dictionary<string, int>(StringComparer.Ordinal)));
        Bites(LayoutRules.FilesAreShort([File("A.cs", Lines(161))], new Dictionary<string, int>(StringComparer.Ordinal) { ["A.cs"] = 160 }));
        Passes(LayoutRules.FilesAreShort([File("A.cs", Lines(150) + "\n")], new Dictionary<string, int>(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_page_model_that_does_too_much_is_seen()
    {
        Bites(LayoutRules.PageModelsAreShort([File("A.cshtml.cs", Lines(61))]));
        Passes(LayoutRules.PageModelsAreShort([File("A.cshtml.cs", Lines(60) + "\n/// <summary>\nusing System;\n")]));
    }

    [Theory]
    [InlineData("using Microsoft.AspNetCore.Mvc;")]
    [InlineData("using System.Net.Http;")]
    [InlineData("IHttpContextAccessor accessor")]
    public void HTTP_in_the_application_is_seen(string line) => Bites(LayoutRules.NoHttp([File("A.cs", line)]));

    [Fact]
    public void Identity_is_not_HTTP() => Passes(LayoutRules.NoHttp([File("A.cs", "using Microsoft.AspNetCore.Identity.EntityFrameworkCore;")]));

    [Theory]
    [InlineData("@page")]
    [InlineData("@page \"book\"")]
    [InlineData("@model A\n@page \"/a\"")]
    public void A_page_without_its_whole_address_is_seen(string text) => Bites(LayoutRules.PagesStateTheirAddress([File("src/W/Pages/A.cshtml", text)]));

    [Fact]
    public void Partials_need_no_address() => Passes(LayoutRules.PagesStateTheirAddress([File("src/W/Pages/_A.cshtml", "<p>"), File("src/W/Pages/B.cshtml", "@page \"/b/{id:guid}\"\n<p>")]));

    [Fact]
    public void A_package_in_the_domain_is_seen() => Bites(LayoutRules.NoPackages([File("A.csproj", "<PackageReference Include=\"MediatR\" />")]));

    [Fact]
    public void A_page_that_names_Infrastructure_is_seen() => Bites(LayoutRules.OutsideIsNamedOnce([File("A.cs", "using CareersConnect.Infrastructure.Email;")], Nobody));

    private static SourceFile File(string path, string text) => new(path, text);

    private static string Lines(int count) => string.Join('\n', Enumerable.Repeat("x", count));

    private static void Bites(IEnumerable<string> broken) => Assert.Single(broken);

    private static void Passes(IEnumerable<string> broken) => Assert.Empty(broken);

    private sealed class PageWithDatabase(CareersConnectDbContext db) : PageModel
    {
        public int OnGet() => db.GetHashCode();
    }

    private sealed class PageThatAsks(IMediator mediator) : PageModel
    {
        public int OnGet() => mediator.GetHashCode();
    }

    private sealed class Open<T>
    {
        public T? Held { get; private set; }
    }

    private sealed class Settable
    {
        public int Value { get; set; }
    }

    private sealed record Fixed(int Value)
    {
        public int Other { get; private set; }
    }

    private sealed record ForNobody : IRequest<Done>;

    [For(Audience.None)]
    private sealed record ForNone : IRequest<Done>;

    [For(Audience.Anyone)]
    private sealed record ForAnyone : IRequest<Done>;
}
