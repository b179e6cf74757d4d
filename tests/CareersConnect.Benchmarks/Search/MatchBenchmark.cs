using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Requests;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;
using CareersConnect.Infrastructure.Seeding;
using CareersConnect.Testing;
using CareersConnect.Testing.Trade;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Benchmarks.Search;

/// <summary>
/// What a school's request costs from opening it to its best offers with the reasons for each, against a plain search for the same: the same years, kinds and days, from the same school. Both are the use cases that the
/// pages call, on the whole host and a database of demo data, by turns.
/// </summary>
public sealed class MatchBenchmark : IBenchmark
{
    private const double Goal = 2;

    /// <inheritdoc />
    public string Name => "match";

    /// <inheritdoc />
    public string Purpose => "a request's best offers with reasons against a plain search (--offers, --seed, --rounds)";

    /// <inheritdoc />
    public async Task<int> RunAsync(string[] arguments)
    {
        if (SearchArguments.Read(arguments, new SearchArguments(Offers: 20_000, Rounds: 200)) is not { } told)
        {
            return 2;
        }

        await using var host = new DemoHost();
        await new Seeder(host.Services.GetRequiredService<IServiceScopeFactory>()).SeedAsync(new SeedOptions(120, told.Offers, told.Seed, DemoHost.Today), (_, _) => { }, CancellationToken.None);
        await host.Services.GetRequiredService<IndexFollower>().CatchUpAsync();
        var asks = await AsksAsync(host.Services);
        if (asks.Count == 0)
        {
            await Console.Error.WriteLineAsync("There is no open request among the demo data. Choose another seed.");
            return 2;
        }

        var (plain, match, listed, reasons) = (new List<double>(), new List<double>(), 0, 0);
        for (var n = -Math.Min(told.Rounds, 60); n < told.Rounds; n++)
        {
            var ask = asks[Math.Abs(n) % asks.Count];
            var (_, search) = await MeasureAsync(host.Services, ask.Member, new SearchOffers.Query(ask.Search));
            var (view, best) = await MeasureAsync(host.Services, ask.Member, new ShowRequest.Query(ask.Id));
            if (n < 0)
            {
                continue;
            }

            plain.Add(search);
            match.Add(best);
            listed += view.Matches.Count;
            reasons += view.Matches.Take(10).Sum(row => row.Reasons.Count(reason => reason.Sentence.Length > 0));
        }

        return await TellAsync(told, plain, match, (listed / (double)told.Rounds, reasons / (double)told.Rounds));
    }

    private static async Task<int> TellAsync(SearchArguments told, List<double> plain, List<double> match, (double Listed, double Reasons) each)
    {
        var ratio = Math.Exp(plain.Zip(match, (search, best) => Math.Log(best / search)).Average());
        var (search, best) = (plain.Order().ToList(), match.Order().ToList());
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"plain search p50 {SearchBenchmark.At(search, 0.5):0.00} ms, p99 {SearchBenchmark.At(search, 0.99):0.00}; best offers with reasons p50 {SearchBenchmark.At(best, 0.5):0.00} ms, p99 {SearchBenchmark.At(best, 0.99):0.00}: {ratio:0.00}x; {each.Listed:0.0} offers listed and {each.Reasons:0.0} reasons told a request"));
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new
        {
            benchmark = "match", offers = told.Offers, seed = told.Seed, rounds = told.Rounds, ratio = Math.Round(ratio, 2), p50_ms = Math.Round(SearchBenchmark.At(best, 0.5), 2), p99_ms = Math.Round(SearchBenchmark.At(best, 0.99), 2),
            search_p50_ms = Math.Round(SearchBenchmark.At(search, 0.5), 2), search_p99_ms = Math.Round(SearchBenchmark.At(search, 0.99), 2),
        }));
        return ratio <= Goal ? 0 : 1;
    }

    /// <summary>Wall time: statements may go on on another thread.</summary>
    private static async Task<(T Answer, double Milliseconds)> MeasureAsync<T>(IServiceProvider services, ICurrentMember member, IRequest<T> request)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await services.SendAsync(member, request);
        return (answer, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static async Task<List<Ask>> AsksAsync(IServiceProvider services)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        var rows = await (
            from request in db.Requests
            where request.Status == RequestStatus.Open && request.Until > DemoHost.Today
            join home in db.Organisations on request.SchoolId equals home.SchoolId
            join member in db.Memberships on home.Id equals member.OrganisationId
            where member.EndedAt == null && member.Role == Role.SchoolAdmin
            select new { Request = request, home, member }).AsNoTracking().ToListAsync();
        return [.. rows.DistinctBy(row => row.Request.Id).OrderBy(row => row.Request.Id.Value).Select(row => new Ask(
            row.Request.Id,
            new SignedInMember { PersonId = row.member.PersonId, Name = "Samira Haddad", OrganisationId = row.home.Id, OrganisationName = row.home.Name, SchoolId = row.home.SchoolId, Role = row.member.Role },
            new OfferSearch { Today = DemoHost.Today, YearGroups = row.Request.YearGroups, ActivityTypes = row.Request.ToNeed().ActivityTypes, From = row.Request.From, Until = row.Request.Until }))];
    }

    private sealed record Ask(RequestId Id, ICurrentMember Member, OfferSearch Search);

    /// <summary>The host with nothing beside it that a production host has not.</summary>
    private sealed class DemoHost : WebApplicationFactory<Web.Pages.SavedSearches.NewModel>
    {
        public static readonly DateOnly Today = new(2027, 1, 11);

        private readonly TestDatabase _database = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseContentRoot(Path.Combine(Repository.Root, "src", "CareersConnect.Web")).UseSetting("Database:Provider", "Sqlite").UseSetting("Database:Connection", _database.Connection).UseSetting("Outbox:Enabled", "false").UseSetting("Search:Follow", "false")
                .UseSetting("Logging:LogLevel:Default", "Error").UseSetting("Logging:LogLevel:Microsoft", "Error");
            builder.ConfigureTestServices(services => services.LetTestsAct().AddSingleton<TimeProvider>(FixedClock.AtStart()));
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
            {
                _database.Dispose();
            }
        }
    }
}
