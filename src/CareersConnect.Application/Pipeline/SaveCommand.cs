using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Pipeline;

/// <summary>One command, one transaction, one save: opened before the handler, committed after it, rolled back by any refusal. The only place that saves, with the outbox's dispatcher.</summary>
internal sealed class SaveCommand<TRequest, TResult>(
    CareersConnectDbContext db, IWriteGate gate, IdempotencyKey key, ShownVersion shown, ICurrentMember member, OwnWrites own, TimeProvider clock) : IPipelineBehavior<TRequest, TResult>
    where TRequest : notnull
{
    private static readonly Type? Edited = Array.Find(typeof(TRequest).GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEdits<>))?.GetGenericArguments()[0];

    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        if (request is not ICommand<TResult> || db.Database.CurrentTransaction is not null)
        {
            return await next();
        }

        try
        {
            var result = await SaveAsync(request, next, cancellationToken);
            if (member.PersonId is not null && db.HasChangedOffers)
            {
                await own.WaitAsync(cancellationToken);
            }

            return result;
        }
        catch (Exception error) when (gate.IsBusy(error))
        {
            throw new BusyException(error);
        }
    }

    private async Task<TResult> SaveAsync(TRequest request, RequestHandlerDelegate<TResult> next, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        try
        {
            return await TryAsync(request, next, isLast: false, cancellationToken);
        }
        catch (DbUpdateException failed) when (gate.IsTwin(failed.InnerException))
        {
            return await TryAsync(request, next, isLast: true, cancellationToken);
        }
    }

    /// <summary>Whoever lost to somebody who did the same at this moment is tried once more: the handler now sees what the other did, and says so in its own words.</summary>
    private async Task<TResult> TryAsync(TRequest request, RequestHandlerDelegate<TResult> next, bool isLast, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var hash = key.Value is null ? null : HashOf(request);
        if (hash is not null && await FirstAnswerAsync(hash, cancellationToken) is { } first)
        {
            return JsonSerializer.Deserialize<TResult>(first)!;
        }

        var result = await next();
        RefuseWhenStale();
        if (hash is not null)
        {
            db.Add(new UsedKey(key.Value!, hash, JsonSerializer.Serialize(result), clock.UtcNow()));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            shown.Forget();
            return result;
        }
        catch (DbUpdateException failed)
        {
            await transaction.RollbackAsync(cancellationToken);
            return await AnswerOfTwinAsync(hash, cancellationToken) is { } twin ? JsonSerializer.Deserialize<TResult>(twin)! : throw Refusal(failed, isLast);
        }
    }

    private Task<string?> FirstAnswerAsync(string hash, CancellationToken cancellationToken) =>
        db.Set<UsedKey>().Where(used => used.Key == key.Value && used.Hash == hash).Select(used => used.Result).SingleOrDefaultAsync(cancellationToken);

    /// <summary>On a database that takes many writers the same press may be saved on another node between our look and our save: then its answer is the answer.</summary>
    private async Task<string?> AnswerOfTwinAsync(string? hash, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return hash is null ? null : await FirstAnswerAsync(hash, cancellationToken);
    }

    /// <summary>What the handler loaded to change is still the version that the form showed.</summary>
    private void RefuseWhenStale()
    {
        if (shown.Value is { } version && Edited is not null
            && db.ChangeTracker.Entries<AggregateRoot>().Any(entry => entry.State != EntityState.Added && entry.Metadata.ClrType == Edited && entry.Entity.Version != version))
        {
            throw Changed();
        }
    }

    private Exception Refusal(DbUpdateException failed, bool isLast) => failed switch
    {
        DbUpdateConcurrencyException => Changed(),
        _ when isLast && gate.IsTwin(failed.InnerException) => new RuleBrokenException("Somebody did the same at this moment. Look, and try again.") { IsLostRace = true },
        _ => failed,
    };

    private RuleBrokenException Changed()
    {
        shown.Forget();
        return new RuleBrokenException("This was changed while you were looking at it, by somebody else or in another window of yours. Check what it says now, then try again.") { IsLostRace = true };
    }

    private string HashOf(TRequest request) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{typeof(TRequest).FullName}|{member.PersonId?.Value}|{member.OrganisationId?.Value}|{JsonSerializer.Serialize(request)}")));
}
