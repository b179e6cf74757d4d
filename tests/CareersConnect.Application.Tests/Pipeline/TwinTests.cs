using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Infrastructure.Persistence;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Pipeline;

/// <summary>A command of the tests' own that adds a row of which there may be one, or one that belongs to nothing.</summary>
public static class AddTwin
{
    [For(Audience.Anyone)]
    public sealed record Command(SchoolId School, bool BelongsToNothing) : ICommand<Done>;

    internal sealed class Handler(CareersConnectDbContext db) : IRequestHandler<Command, Done>
    {
        public Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            db.Add(request.BelongsToNothing
                ? Membership.Join(PersonId.New(), OrganisationId.New(), OrganisationKinds.School, Role.SchoolStaff, new DateTime(2027, 1, 11, 9, 0, 0, DateTimeKind.Utc))
                : A.SchoolOrganisation(request.School).Build());
            return Task.FromResult(default(Done));
        }
    }
}

/// <summary>A command of the tests' own that does not see a row at first, and says so in its own words when it does: what a twin on another node looks like.</summary>
public static class AddUnlessThere
{
    [For(Audience.Anyone)]
    public sealed record Command(SchoolId School, List<string> Looks) : ICommand<Done>;

    internal sealed class Handler(CareersConnectDbContext db) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            request.Looks.Add("look");
            if (request.Looks.Count > 1 && await db.Organisations.AnyAsync(o => o.SchoolId == request.School, cancellationToken))
            {
                throw new RuleBrokenException("Your school is here already.");
            }

            db.Add(A.SchoolOrganisation(request.School).Build());
            return default;
        }
    }
}

public sealed class TwinFixture : TradeFixture
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services
            .AddTransient<IRequestHandler<AddTwin.Command, Done>, AddTwin.Handler>()
            .AddTransient<IRequestHandler<AddUnlessThere.Command, Done>, AddUnlessThere.Handler>());
    }
}

/// <summary>Two who do the same at the same moment: the second is told, not shown a broken page.</summary>
public sealed class TwinTests(TwinFixture site) : IClassFixture<TwinFixture>
{
    [Fact]
    public async Task A_row_that_is_there_already_is_a_lost_race_that_says_what_to_do()
    {
        var school = SchoolId.New();
        await site.SendAsync(null, new AddTwin.Command(school, BelongsToNothing: false));
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(null, new AddTwin.Command(school, BelongsToNothing: false)));
        Assert.Equal("Somebody did the same at this moment. Look, and try again.", refused.Message);
        Assert.True(refused.IsLostRace);
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Organisations.CountAsync(o => o.SchoolId == school)));
    }

    [Fact]
    public async Task Whoever_lost_looks_once_more_and_says_in_its_own_words_what_is_true()
    {
        var school = SchoolId.New();
        await site.SendAsync(null, new AddTwin.Command(school, BelongsToNothing: false));
        var looks = new List<string>();
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(null, new AddUnlessThere.Command(school, looks)));
        Assert.Equal(("Your school is here already.", 2), (refused.Message, looks.Count));
    }

    [Fact]
    public Task Any_other_fault_of_the_database_stays_a_fault() =>
        Assert.ThrowsAsync<DbUpdateException>(() => site.SendAsync(null, new AddTwin.Command(SchoolId.New(), BelongsToNothing: true)));

    [Fact]
    public void Nothing_else_is_taken_for_a_twin()
    {
        using var gate = new OpenGate();
        Assert.False(gate.IsTwin(new InvalidOperationException()));
        Assert.False(gate.IsTwin(null));
    }
}
