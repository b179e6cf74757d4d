using System.Text.RegularExpressions;
using CareersConnect.Application.People;
using CareersConnect.Application.Pipeline;
using CareersConnect.Testing;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Web.Tests.Access;

/// <summary>
/// The host with its doors as they are and nothing behind them: whoever gets past the audience of a request is noted as let in, and the request goes no further. So a
/// page can be tried with made-up ids and an empty form, and "not found" can only come from a door.
/// </summary>
public partial class OpenHouse : SiteFixture
{
    public static readonly Guid MadeUp = Guid.Parse("01940000-0000-7000-8000-00000000beef");

    /// <summary>Every page handler and every other endpoint that is not a file.</summary>
    public async Task<IReadOnlyList<Entrance>> EntrancesAsync()
    {
        var loader = Services.GetRequiredService<PageLoader>();
        var found = new List<Entrance>();
        foreach (var page in Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, new EndpointMetadataCollection());
            var handlers = compiled.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant() + (handler.Name is null ? "" : $" {handler.Name}"));
            found.AddRange(handlers.Append("GET").Distinct(StringComparer.Ordinal).Select(method => new Entrance("/" + page.AttributeRouteInfo!.Template!.TrimStart('/'), method)));
        }

        return [.. found, .. OtherEndpoints()];
    }

    /// <summary>Tries one entrance as one visitor.</summary>
    public static async Task<Answer> TryAsync(HttpClient visitor, Entrance entrance)
    {
        var parts = entrance.Method.Split(' ');
        var address = AddressOf(entrance.Address, MadeUp) + (parts.Length > 1 ? $"?handler={parts[1]}" : "");
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), address);
        if (parts[0] == "POST")
        {
            request.Content = new FormUrlEncodedContent([]);
        }

        var answer = await visitor.SendAsync(request);
        return (int)answer.StatusCode == 404 ? Answer.NotFound
            : (int)answer.StatusCode == 401 && entrance.Address.StartsWith("/api/", StringComparison.Ordinal) ? Answer.SentToSignIn
            : (int)answer.StatusCode == 302 && answer.Headers.Location!.OriginalString.StartsWith("/sign-in?", StringComparison.Ordinal) ? Answer.SentToSignIn
            : Answer.LetIn;
    }

    /// <summary>An address with every parameter filled in.</summary>
    public static string AddressOf(string template, Guid id) => Parameter().Replace(Optional().Replace(template, ""), match => match.Value switch
    {
        var guid when guid.Contains(":guid", StringComparison.Ordinal) => id.ToString(),
        var number when number.Contains(":int", StringComparison.Ordinal) || number.Contains("urn", StringComparison.OrdinalIgnoreCase) => "100000",
        _ => "made-up",
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IAntiforgery, NoAntiforgery>();
            services.Configure<MvcOptions>(mvc => mvc.Filters.Add<SayLetIn>());
            var door = services.Select((service, place) => (service, place)).Single(at => at.service.ImplementationType?.Name == "AuthoriseRequest`2").place;
            services.Insert(door + 1, ServiceDescriptor.Transient(typeof(IPipelineBehavior<,>), typeof(GoNoFurther<,>)));
        });
    }

    private IEnumerable<Entrance> OtherEndpoints() =>
        from endpoint in Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null && endpoint.RoutePattern.RawText != "{**path:file}" && !endpoint.Metadata.Any(data => data.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal))
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where method is not "HEAD"
        select new Entrance("/" + endpoint.RoutePattern.RawText?.TrimStart('/'), method);

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"/\{[^}]+\?\}", RegexOptions.None, 1000)]
    private static partial Regex Optional();

    /// <summary>Stands right behind the door.</summary>
    private sealed class GoNoFurther<TRequest, TResult> : IPipelineBehavior<TRequest, TResult>
        where TRequest : notnull
    {
        public Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next) =>
            request is ReadSession.Query or NoteUse.Command ? next() : throw new LetInException();
    }

    private sealed class LetInException : Exception;

    /// <summary>Answers at once, without the page for problems.</summary>
    private sealed class SayLetIn : IExceptionFilter
    {
        public void OnException(ExceptionContext context)
        {
            if (context.Exception is LetInException)
            {
                context.Result = new StatusCodeResult(299);
            }
        }
    }

    private sealed class NoAntiforgery : IAntiforgery
    {
        private static readonly AntiforgeryTokenSet None = new("none", "none", "none", "none");

        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => None;

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => None;

        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Task.FromResult(true);

        public void SetCookieTokenAndHeader(HttpContext httpContext)
        {
        }

        public Task ValidateRequestAsync(HttpContext httpContext) => Task.CompletedTask;
    }
}
