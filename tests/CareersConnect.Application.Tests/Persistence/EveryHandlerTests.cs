using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Persistence;

/// <summary>Every query is translated for SQL Server too: the hosts and databases of the tests translate what they run, and a run of all tests has run every use case and every reaction.</summary>
public sealed class EveryHandlerTests
{
    /// <summary>What no test can run to its end, and why.</summary>
    private static readonly Dictionary<string, string> Excused = new(StringComparer.Ordinal);

    [Fact]
    public void A_run_of_all_tests_has_run_every_use_case_and_every_reaction()
    {
        var path = Environment.GetEnvironmentVariable("CAREERSCONNECT_COMPARE");
        Assert.SkipUnless(path is { Length: > 0 }, "Only a run of all tests can tell: scripts/test all.");
        Assert.Equal("", Told(Wanted(), [.. File.ReadLines(path!)], Excused));
    }

    [Fact]
    public void What_never_ran_is_named_and_so_is_what_was_excused_and_ran()
    {
        var excused = new Dictionary<string, string>(StringComparer.Ordinal) { ["Excused"] = "asks nothing", ["Gone"] = "was taken away" };
        Assert.Equal("", Told(["One", "Excused"], ["One"], new(StringComparer.Ordinal) { ["Excused"] = "asks nothing" }));
        Assert.Equal("Never ran: Two\nIs excused and ran: Excused\nIs excused and is not there: Gone", Told(["One", "Two", "Excused"], ["One", "Excused"], excused));
    }

    [Fact]
    public async Task What_a_host_of_the_tests_runs_is_noted_when_it_has_run_to_its_end()
    {
        using var site = new SiteFixture();
        Assert.False(WhatRan.Has("CareersConnect.Application.Organisations.Nowhere"));
        await site.Visitor().GetAsync("/offers", TestContext.Current.CancellationToken);
        Assert.Contains(Wanted(), WhatRan.Has);
        Assert.Contains(Wanted(), name => name.Contains(" of ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_job_asks_nothing_itself_but_sends_commands() => Assert.All(
        typeof(CareersConnectDbContext).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IRecurringJob))),
        job => Assert.DoesNotContain(job.GetConstructors().Single().GetParameters(), needed => needed.ParameterType == typeof(CareersConnectDbContext)));

    [Fact]
    public async Task A_query_that_only_SQLite_can_take_fails_in_every_host_and_database_of_the_tests()
    {
        using var site = new SiteFixture();
        using var database = new TestDatabase();
        await using var db = database.Open();
        foreach (var ask in new Func<Task<bool>>[] { () => site.InDatabaseAsync(AnyAsync), () => AnyAsync(db), () => AnyAsync(db) })
        {
            Assert.StartsWith("SQL Server cannot take this query", (await Assert.ThrowsAsync<InvalidOperationException>(ask)).Message, StringComparison.Ordinal);
        }

        static Task<bool> AnyAsync(CareersConnectDbContext db) => db.Schools.AnyAsync(school => EF.Functions.Glob(school.Name, "Tern*"));
    }

    private static string Told(IReadOnlyCollection<string> wanted, HashSet<string> ran, Dictionary<string, string> excused) => string.Join('\n',
    [
        .. wanted.Where(name => !ran.Contains(name) && !excused.ContainsKey(name)).Select(name => $"Never ran: {name}"),
        .. excused.Keys.Where(ran.Contains).Select(name => $"Is excused and ran: {name}"),
        .. excused.Keys.Except(wanted, StringComparer.Ordinal).Select(name => $"Is excused and is not there: {name}"),
    ]);

    private static IReadOnlyList<string> Wanted() =>
    [
        .. from type in typeof(CareersConnectDbContext).Assembly.GetTypes()
           where type is { IsAbstract: false, IsGenericTypeDefinition: false }
           from contract in type.GetInterfaces().Where(face => face.IsGenericType)
           let of = contract.GetGenericArguments()[0]
           let name = contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) ? WhatRan.NameOf(of)
               : contract.GetGenericTypeDefinition() == typeof(INotificationHandler<>) ? WhatRan.NameOf(type, of.IsGenericType ? of.GetGenericArguments()[0] : of)
               : null
           where name is not null
           orderby name
           select name,
    ];
}
