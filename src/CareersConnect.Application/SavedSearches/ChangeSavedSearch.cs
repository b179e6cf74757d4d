using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.SavedSearches;
using FluentValidation;
using MediatR;

namespace CareersConnect.Application.SavedSearches;

/// <summary>A member renames a saved search, says how often to be told, or stops its alert. What is found already when an alert starts again is not told.</summary>
public static class ChangeSavedSearch
{
    /// <param name="SavedSearchId">The saved search.</param>
    [For(Audience.Seekers)]
    public sealed record Query(SavedSearchId SavedSearchId) : IQuery<View>;

    /// <summary>What the form shows.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="HowOften">How often its owner wants to be told.</param>
    /// <param name="IsStopped">Whether its alert is stopped; saving the form starts it again.</param>
    public sealed record View(string Name, HowOften HowOften, bool IsStopped);

    /// <summary>Saves the form.</summary>
    /// <param name="SavedSearchId">The saved search.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="HowOften">How often to tell.</param>
    [For(Audience.Seekers)]
    public sealed record Command(SavedSearchId SavedSearchId, string? Name, HowOften? HowOften) : ICommand<Done>;

    /// <summary>Stops the alert; the search is kept.</summary>
    /// <param name="SavedSearchId">The saved search.</param>
    [For(Audience.Seekers)]
    public sealed record Stop(SavedSearchId SavedSearchId) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Name).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter a name for the search")
                .MaximumLength(SavedSearch.NameLimit).WithMessage($"The name must be {SavedSearch.NameLimit} characters or fewer");
            RuleFor(command => command.HowOften).Cascade(CascadeMode.Stop).NotNull().WithMessage("Select how often you want to be told").IsInEnum().WithMessage("Select how often you want to be told");
        }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var search = await db.OwnSearches(member).FindOrThrowAsync(query.SavedSearchId, cancellationToken);
            return new View(search.Name, search.HowOften, search.StoppedAt is not null);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, WhatIsKnown known, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>, IRequestHandler<Stop, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var search = await db.OwnSearches(member).FindOrThrowAsync(command.SavedSearchId, cancellationToken);
            search.Rename(SaveSearch.OneLineOf(command.Name!));
            if (search.Tell(command.HowOften!.Value, clock.UtcNow()))
            {
                await known.NoteAsync(search, cancellationToken);
            }

            return default;
        }

        public async Task<Done> Handle(Stop command, CancellationToken cancellationToken)
        {
            (await db.OwnSearches(member).FindOrThrowAsync(command.SavedSearchId, cancellationToken)).Stop(StoppedBy.Person, clock.UtcNow());
            return default;
        }
    }
}
