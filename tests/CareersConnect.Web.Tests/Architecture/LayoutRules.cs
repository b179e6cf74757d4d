using System.Reflection;
using System.Text.RegularExpressions;
using CareersConnect.Application.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Architecture;

/// <summary>The house rules that project references cannot keep. Each takes what it looks at and says what breaks it, so that its twin can show it a bad sample.</summary>
public static partial class LayoutRules
{
    public const int LongestFile = 150;
    public const int LongestPageModel = 60;

    public static readonly string[] Areas = ["Schools", "Employers", "Providers", "Hub"];

    private static readonly string[] ForbiddenFolders = ["Services", "Helpers", "Managers", "Common", "Utils", "Models", "DTOs", "Utilities", "Shared.Kernel"];

    /// <summary>A site's pages use no other site's.</summary>
    public static IEnumerable<string> AreasKeepApart(IEnumerable<SourceFile> files) =>
        from file in files
        let own = Areas.FirstOrDefault(area => file.Path.Contains($"/Areas/{area}/", StringComparison.Ordinal))
        where own is not null
        from other in Areas.Where(area => area != own)
        where file.Text.Contains($"Areas.{other}", StringComparison.Ordinal) || file.Text.Contains($"/Areas/{other}/", StringComparison.Ordinal)
        select $"{file.Path} uses the site {other}";

    /// <summary>A page asks by the mediator; it has no database.</summary>
    public static IEnumerable<string> PagesHaveNoDatabase(IEnumerable<Type> types, IEnumerable<SourceFile> views) =>
        types.Where(type => type.IsAssignableTo(typeof(PageModel)))
            .Where(page => Used(page).Any(type => type.IsAssignableTo(typeof(DbContext)))).Select(page => $"{page.FullName} uses the database")
            .Concat(views.Where(view => view.Text.Contains("DbContext", StringComparison.Ordinal)).Select(view => $"{view.Path} uses the database"));

    /// <summary>What the model is changes by verbs.</summary>
    public static IEnumerable<string> NoPublicSetters(IEnumerable<Type> types) =>
        from type in types
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
        select $"{type.FullName}.{property.Name} can be set by anyone";

    /// <summary>What the model holds of many is handed out to be read: no list or array that a reader could change.</summary>
    public static IEnumerable<string> NoPublicLists(IEnumerable<Type> types) =>
        from type in types
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let held = property.PropertyType
        where held.IsArray || (held.IsGenericType && held.GetGenericTypeDefinition() is var kind && (kind == typeof(List<>) || kind == typeof(IList<>) || kind == typeof(HashSet<>) || kind == typeof(Dictionary<,>)))
        select $"{type.FullName}.{property.Name} can be changed by anyone who reads it";

    /// <summary>Every request says who may send it.</summary>
    public static IEnumerable<string> RequestsNameTheirAudience(IEnumerable<Type> types) => types
        .Where(type => !type.IsAbstract && !type.IsInterface && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRequest<>)))
        .Where(type => type.GetCustomAttribute<ForAttribute>() is not { Audience: not Audience.None }).Select(type => $"{type.FullName} names no audience");

    /// <summary>The pipeline saves, and those who are named with a reason.</summary>
    public static IEnumerable<string> OnlyTheNamedSave(IEnumerable<SourceFile> files, IReadOnlyDictionary<string, string> named) =>
        files.Where(file => Saving().IsMatch(file.Text) && !named.ContainsKey(file.Path)).Select(file => $"{file.Path} saves");

    /// <summary>Folders are nouns of the trade.</summary>
    public static IEnumerable<string> FoldersAreNouns(IEnumerable<string> folders) =>
        folders.Where(folder => folder.Split('/', '\\', '.').Intersect(ForbiddenFolders, StringComparer.OrdinalIgnoreCase).Any()).Select(folder => $"{folder} names no noun of the trade");

    /// <summary>A file can be read at once.</summary>
    public static IEnumerable<string> FilesAreShort(IEnumerable<SourceFile> files, IReadOnlyDictionary<string, int> longer) =>
        files.Where(file => file.Lines.Count > longer.GetValueOrDefault(file.Path, LongestFile)).Select(file => $"{file.Path} has {file.Lines.Count} lines");

    /// <summary>A page binds, sends, redirects.</summary>
    public static IEnumerable<string> PageModelsAreShort(IEnumerable<SourceFile> files) =>
        from file in files
        let code = file.Lines.Count(line => line.Trim() is { Length: > 0 } said && !said.StartsWith("//", StringComparison.Ordinal) && !said.StartsWith("using ", StringComparison.Ordinal))
        where code > LongestPageModel
        select $"{file.Path} has {code} lines of code";

    /// <summary>The application knows no HTTP.</summary>
    public static IEnumerable<string> NoHttp(IEnumerable<SourceFile> files) =>
        from file in files
        from Match match in Http().Matches(file.Text)
        select $"{file.Path} uses {match.Value}";

    /// <summary>A page states its whole address on its first line.</summary>
    public static IEnumerable<string> PagesStateTheirAddress(IEnumerable<SourceFile> views) => views
        .Where(view => !Path.GetFileName(view.Path).StartsWith('_') && !view.Path.Contains("/Pages/Shared/", StringComparison.Ordinal))
        .Where(view => !WholeAddress().IsMatch(view.Lines[0].TrimStart('\uFEFF'))).Select(view => $"{view.Path} does not state its whole address on its first line");

    /// <summary>The domain stands alone.</summary>
    public static IEnumerable<string> NoPackages(IEnumerable<SourceFile> projects) =>
        projects.Where(project => project.Text.Contains("Reference Include", StringComparison.Ordinal)).Select(project => $"{project.Path} references something");

    /// <summary>The host names the outside in one place only.</summary>
    public static IEnumerable<string> OutsideIsNamedOnce(IEnumerable<SourceFile> files, IReadOnlyDictionary<string, string> named) =>
        files.Where(file => file.Text.Contains("CareersConnect.Infrastructure", StringComparison.Ordinal) && !named.ContainsKey(file.Path)).Select(file => $"{file.Path} names Infrastructure");

    private static IEnumerable<Type> Used(Type page) => page.GetConstructors().SelectMany(made => made.GetParameters()).Select(parameter => parameter.ParameterType)
        .Concat(page.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Select(field => field.FieldType))
        .Concat(page.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType));

    [GeneratedRegex(@"\.SaveChanges(Async)?\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Saving();

    [GeneratedRegex(@"Microsoft\.AspNetCore\.(?!Identity)[A-Za-z.]+|System\.Net\.Http|IHttpContextAccessor|HttpContext\b", RegexOptions.None, 1000)]
    private static partial Regex Http();

    [GeneratedRegex("^@page \"/[^\"]*\"$", RegexOptions.None, 1000)]
    private static partial Regex WholeAddress();
}
