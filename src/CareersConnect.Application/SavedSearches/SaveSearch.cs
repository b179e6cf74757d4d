using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.SavedSearches;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.SavedSearches;

/// <summary>A member keeps the search that they see, and says whether and how often to be told of offers that are new to it.</summary>
public static class SaveSearch
{
    /// <summary>What is about to be saved.</summary>
    /// <param name="Search">What is looked for; its place is found from <paramref name="Place"/>.</param>
    /// <param name="Place">What was typed as a place: null for the own school, empty for anywhere.</param>
    [For(Audience.Seekers)]
    public sealed record Query(OfferSearch Search, string? Place) : IQuery<View>;

    /// <summary>What is about to be saved.</summary>
    /// <param name="Search">The search, its place found.</param>
    /// <param name="Place">The place.</param>
    /// <param name="Finds">How many offers it finds now.</param>
    /// <param name="Refusal">Why it cannot be saved, in a sentence; null when it can.</param>
    /// <param name="Kept">The saved search that looks for the same already; null when there is none.</param>
    public sealed record View(OfferSearch Search, SearchPlace Place, int Finds, string? Refusal, KeptSearch? Kept);

    /// <summary>Saves it.</summary>
    /// <param name="Search">What is looked for.</param>
    /// <param name="Place">What was typed as a place.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="HowOften">How often to tell.</param>
    [For(Audience.Seekers)]
    public sealed record Command(OfferSearch Search, string? Place, string? Name, HowOften? HowOften) : ICommand<SavedSearchId>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Name).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter a name for the search")
                .MaximumLength(SavedSearch.NameLimit).WithMessage($"The name must be {SavedSearch.NameLimit} characters or fewer");
            RuleFor(command => command.HowOften).Cascade(CascadeMode.Stop).NotNull().WithMessage("Select how often you want to be told").IsInEnum().WithMessage("Select how often you want to be told");
        }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, SearchFrom places, IOfferIndex index, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var place = await places.FindAsync(query.Place, cancellationToken);
            var (search, found) = await PutRightAsync(index, query.Search with { Near = place.Point }, cancellationToken);
            var kept = await db.OwnSearches(member).FindSameAsync(SearchConditions.Of(search, place, null), cancellationToken);
            return new View(search, place, found, place.Problem ?? Refusal(search), kept);
        }

        private static string? Refusal(OfferSearch search)
        {
            try
            {
                SavedSearch.RefuseLittle(SearchConditions.Count(search));
                return null;
            }
            catch (RuleBrokenException little)
            {
                return little.Message;
            }
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, SearchFrom places, WhatIsKnown known, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, SavedSearchId>
    {
        public async Task<SavedSearchId> Handle(Command command, CancellationToken cancellationToken)
        {
            var place = await places.FindAsync(command.Place, cancellationToken);
            if (place.Problem is { } problem)
            {
                throw new RuleBrokenException(problem);
            }

            var search = (await PutRightAsync(known.Index, command.Search with { Near = place.Point }, cancellationToken)).Search;
            var conditions = SearchConditions.Of(search, place, place.IsOwnSchool ? null : command.Place ?? "");
            if (await db.OwnSearches(member).FindSameAsync(conditions, cancellationToken) is { } kept)
            {
                throw new RuleBrokenException($"You keep this search already, as “{kept.Name}”. Change that one instead.");
            }

            var already = await db.OwnSearches(member).CountAsync(cancellationToken);
            var saved = SavedSearch.Save(member.RequirePerson(), member.RequireOrganisation(), OneLineOf(command.Name!), command.HowOften!.Value, conditions, already, clock.UtcNow());
            db.Add(saved);
            if (saved.IsTelling)
            {
                await known.NoteAsync(saved, cancellationToken);
            }

            return saved.Id;
        }
    }

    /// <summary>The search with mistyped words put right as the list put them right, and a beginning written out, since an alert looks for words as they are kept; and how many offers it finds.</summary>
    private static async Task<(OfferSearch Search, int Finds)> PutRightAsync(IOfferIndex index, OfferSearch search, CancellationToken cancellationToken)
    {
        var found = await index.FindAsync(search with { CountFacets = false, Skip = 0, After = null, AllWords = true }, cancellationToken);
        var right = found.Corrected.Count > 0 ? CorrectedWords.PutRight(search.Words, found.Corrected) : CorrectedWords.WrittenOut(search.Words, found.Hits);
        return (search with { Words = right }, found.Total);
    }

    /// <summary>A name stands in the subject of e-mails.</summary>
    internal static string OneLineOf(string name) => Email.OneLine.Of(name);
}
