using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Application.Tests.Outbox;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Pipeline;

/// <summary>A command of the tests' own: rings a bell, unless it is muffled, and answers with an id that is new each time.</summary>
public static class RingBell
{
    [For(Audience.Anyone)]
    public sealed record Command(string Note, bool Muffled = false) : ICommand<Answer>;

    public sealed record Answer(Guid Id);

    internal sealed class Handler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Answer>
    {
        public Task<Answer> Handle(Command request, CancellationToken cancellationToken)
        {
            db.Add(new OutboxMessage(new BellRang(request.Note), clock.UtcNow()));
            return request.Muffled
                ? throw new RuleBrokenException("The bell is muffled. Take the cloth off.")
                : Task.FromResult(new Answer(Guid.NewGuid()));
        }
    }
}

public sealed class Somebody : ICurrentMember
{
    public PersonId? PersonId { get; set; }

    public OrganisationId? OrganisationId => null;

    public SchoolId? SchoolId => null;

    public Role? Role => null;

    public string Name => "";

    public Audience Audiences => Audience.Anyone;

    public SignInSessionId? SessionId => null;

    public string OrganisationName => "";

    public IReadOnlyList<SchoolId> AttachedSchools => [];
}

/// <summary>The pipeline's save with the key left out: what the guard is compared with.</summary>
internal sealed class SaveWithoutKey<TRequest, TResult>(CareersConnectDbContext db, IWriteGate gate) : IPipelineBehavior<TRequest, TResult>
    where TRequest : notnull
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var result = await next();
        await db.SaveChangesAsync(cancellationToken);
        return result;
    }
}

public class IdempotencyFixture : SiteFixture
{
    protected virtual bool Guarded => true;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddTransient<IRequestHandler<RingBell.Command, RingBell.Answer>, RingBell.Handler>();
            services.AddScoped<Somebody>().AddScoped<ICurrentMember>(provider => provider.GetRequiredService<Somebody>());
            if (!Guarded)
            {
                services.Remove(services.Single(service => service.ImplementationType == typeof(SaveCommand<,>)));
                services.AddTransient(typeof(IPipelineBehavior<,>), typeof(SaveWithoutKey<,>));
            }
        });
    }

    public async Task<RingBell.Answer> PressAsync(string key, RingBell.Command command, PersonId? person = null)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IdempotencyKey>().Take(key);
        scope.ServiceProvider.GetRequiredService<Somebody>().PersonId = person;
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
    }

    public Task<int> RingsAsync(string note) => InDatabaseAsync(db => db.OutboxMessages.CountAsync(message => message.Body.Contains($"\"{note}\"")));
}

public sealed class UnguardedFixture : IdempotencyFixture
{
    protected override bool Guarded => false;
}

public sealed class IdempotencyTests(IdempotencyFixture site) : IClassFixture<IdempotencyFixture>
{
    [Fact]
    public async Task The_same_press_twice_is_one_effect_and_the_same_answer()
    {
        var first = await site.PressAsync("k1", new RingBell.Command("twice"));
        var second = await site.PressAsync("k1", new RingBell.Command("twice"));
        Assert.Equal(first, second);
        Assert.Equal(1, await site.RingsAsync("twice"));
    }

    [Fact]
    public async Task The_same_press_many_times_at_once_is_one_effect_and_the_same_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => site.PressAsync("k2", new RingBell.Command("at once")))));
        Assert.Single(answers.Distinct());
        Assert.Equal(1, await site.RingsAsync("at once"));
    }

    [Fact]
    public async Task Back_an_edit_and_a_new_press_is_a_new_command()
    {
        await site.PressAsync("k3", new RingBell.Command("before the edit"));
        await site.PressAsync("k3", new RingBell.Command("after the edit"));
        Assert.Equal(1, await site.RingsAsync("after the edit"));
    }

    [Fact]
    public async Task Another_person_with_the_same_key_is_not_shown_the_first_persons_answer()
    {
        var (one, other) = (PersonId.New(), PersonId.New());
        var first = await site.PressAsync("k4", new RingBell.Command("two people"), one);
        var second = await site.PressAsync("k4", new RingBell.Command("two people"), other);
        Assert.NotEqual(first, second);
        Assert.Equal(2, await site.RingsAsync("two people"));
    }

    [Fact]
    public async Task A_refusal_leaves_nothing_behind_and_does_not_use_the_key_up()
    {
        await Assert.ThrowsAsync<RuleBrokenException>(() => site.PressAsync("k5", new RingBell.Command("muffled", Muffled: true)));
        Assert.Equal(0, await site.RingsAsync("muffled"));
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Set<UsedKey>().CountAsync(used => used.Key == "k5")));
        await Assert.ThrowsAsync<RuleBrokenException>(() => site.PressAsync("k5", new RingBell.Command("muffled", Muffled: true)));
        await site.PressAsync("k5", new RingBell.Command("muffled"));
        Assert.Equal(1, await site.RingsAsync("muffled"));
    }

    [Fact]
    public async Task Without_a_key_every_press_counts()
    {
        await site.PressAsync("", new RingBell.Command("keyless"));
        await site.PressAsync("", new RingBell.Command("keyless"));
        Assert.Equal(2, await site.RingsAsync("keyless"));
    }
}

public sealed class IdempotencyTwinTests(UnguardedFixture site) : IClassFixture<UnguardedFixture>
{
    [Fact]
    public async Task Without_the_guard_the_same_press_twice_has_two_effects()
    {
        await site.PressAsync("k1", new RingBell.Command("twice"));
        await site.PressAsync("k1", new RingBell.Command("twice"));
        Assert.Equal(2, await site.RingsAsync("twice"));
    }
}
