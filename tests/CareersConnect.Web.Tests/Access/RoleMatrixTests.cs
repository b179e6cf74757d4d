using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Web.Tests.Access;

/// <summary>Every page and handler x every kind of visitor, against the table.</summary>
public sealed class RoleMatrixTests(OpenHouse house) : IClassFixture<OpenHouse>
{
    [Fact]
    public async Task Whoever_may_enter_enters_and_nobody_else()
    {
        var differences = WhoMayEnter.Table.Differences(await ObserveAsync(house)).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public async Task With_the_audiences_off_the_matrix_turns_red()
    {
        await using var open = new HouseWithoutAudiences();
        Assert.Contains("GET /organisations: Nobody should be SentToSignIn, is LetIn", WhoMayEnter.Table.Differences(await ObserveAsync(open, only: "/organisations")));
    }

    internal static async Task<IReadOnlyDictionary<Entrance, IReadOnlyDictionary<Visitor, Answer>>> ObserveAsync(OpenHouse house, string only = "")
    {
        var visitors = await VisitorsAsync(house);
        var observed = new Dictionary<Entrance, IReadOnlyDictionary<Visitor, Answer>>();
        foreach (var entrance in (await house.EntrancesAsync()).Where(entrance => entrance.Address.StartsWith(only, StringComparison.Ordinal)))
        {
            var answers = new Dictionary<Visitor, Answer>();
            foreach (var (visitor, browser) in visitors)
            {
                answers.Add(visitor, await OpenHouse.TryAsync(browser, entrance));
            }

            observed.Add(entrance, answers);
        }

        return observed;
    }

    private static async Task<Dictionary<Visitor, HttpClient>> VisitorsAsync(OpenHouse house)
    {
        var visitors = new Dictionary<Visitor, HttpClient> { [Visitor.Nobody] = house.Visitor() };
        foreach (var visitor in Enum.GetValues<Visitor>().Where(visitor => WhoMayEnter.RoleOf(visitor) is not null))
        {
            visitors.Add(visitor, await house.BrowserOfAsync(visitor));
        }

        var (suspended, gone) = (await house.PersonSignedInAs(Role.SchoolAdmin), await house.PersonSignedInAs(Role.SchoolAdmin));
        await house.InDatabaseAsync(async db =>
        {
            (await db.Organisations.SingleAsync(o => o.Id == suspended.OrganisationId)).Suspend("Under inquiry", Who.System, house.Clock.UtcNow());
            (await db.Memberships.SingleAsync(m => m.Id == gone.MembershipId)).End(othersWhoLetIn: 1, house.Clock.UtcNow());
            return await db.SaveChangesAsync();
        });
        visitors.Add(Visitor.SuspendedMember, suspended.Client);
        visitors.Add(Visitor.ExMember, gone.Client);
        return visitors;
    }

    private sealed class HouseWithoutAudiences : OpenHouse
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                services.Remove(services.Single(service => service.ImplementationType?.Name == "AuthoriseRequest`2"));
                services.AddScoped<IAuthorizationHandler, LetEverybodyIn>();
            });
        }
    }

    private sealed class LetEverybodyIn : IAuthorizationHandler
    {
        public Task HandleAsync(AuthorizationHandlerContext context)
        {
            context.PendingRequirements.ToList().ForEach(context.Succeed);
            return Task.CompletedTask;
        }
    }
}
