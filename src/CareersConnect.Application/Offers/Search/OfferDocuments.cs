using CareersConnect.Application.Organisations;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers.Search;

/// <summary>Makes what indexes hold from the database: published offers of organisations that are verified and active, and no others.</summary>
public static class OfferDocuments
{
    /// <summary>The offers that may be found.</summary>
    /// <param name="db">The database.</param>
    /// <returns>Published, of verified and active organisations; whether they still have a day to come is for the search to say.</returns>
    public static IQueryable<Offer> Findable(this CareersConnectDbContext db) => db.Offers.Where(offer => offer.Status == OfferStatus.Published
        && db.Organisations.ThatTakePart().Any(giver => giver.Id == offer.OrganisationId));

    /// <summary>The documents of some offers.</summary>
    /// <param name="db">The database.</param>
    /// <param name="ids">Which; those that may not be found have none.</param>
    /// <param name="now">The instant, UTC: dates before it are left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>At most one each.</returns>
    public static Task<IReadOnlyList<OfferDocument>> OfferDocumentsAsync(this CareersConnectDbContext db, IReadOnlyCollection<OfferId> ids, DateTime now, CancellationToken cancellationToken) =>
        ReadAsync(db, db.Findable().Where(offer => ids.Contains(offer.Id)), now, cancellationToken);

    /// <summary>The documents of all offers that may be found, in the order of their keys.</summary>
    /// <param name="db">The database.</param>
    /// <param name="now">The instant, UTC: dates before it are left out.</param>
    /// <param name="progress">Told after each piece.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>One by one, by plain SQL: see <see cref="StoredOffers"/>.</returns>
    public static IAsyncEnumerable<OfferDocument> AllOfferDocumentsAsync(this CareersConnectDbContext db, DateTime now, IProgress<RebuildProgress>? progress, CancellationToken cancellationToken) =>
        new StoredOffers(db, now).AllAsync(progress, cancellationToken);

    private static async Task<IReadOnlyList<OfferDocument>> ReadAsync(CareersConnectDbContext db, IQueryable<Offer> which, DateTime now, CancellationToken cancellationToken)
    {
        var offers = await which.AsNoTracking().AsSplitQuery().OrderBy(offer => offer.Id).ToListAsync(cancellationToken);
        var givers = offers.Select(offer => offer.OrganisationId).Distinct().ToList();
        var organisations = await db.Organisations.AsNoTracking().Where(giver => givers.Contains(giver.Id))
            .Select(giver => new Giver(giver.Id, giver.Name, giver.Kinds, giver.Facts)).ToDictionaryAsync(giver => giver.Id, cancellationToken);
        return [.. offers.Select(offer => Of(offer, organisations[offer.OrganisationId], now))];
    }

    private sealed record Giver(OrganisationId Id, string Name, OrganisationKinds Kinds, EmployerFacts? Facts);

    private static OfferDocument Of(Offer offer, Giver giver, DateTime now)
    {
        var facts = giver.Facts;
        var sectors = facts?.Sectors ?? [];
        return new OfferDocument
        {
            Id = offer.Id,
            OrganisationId = offer.OrganisationId,
            Title = offer.Title,
            Organisation = giver.Name,
            Kind = ActivityTypes.Find(offer.ActivityType)?.Name ?? "",
            Description = offer.Description,
            Outcomes = string.Join('\n', offer.LearningOutcomes),
            Topics = TopicsOf(offer.Subjects, sectors, offer.Language, offer.AccessNote),
            Town = offer.Town,
            ActivityType = offer.ActivityType,
            YearGroups = offer.YearGroups,
            Audience = offer.Audience,
            Ways = WaysOf(offer),
            Location = offer.Location,
            TravelMiles = offer.TravelMiles,
            Access = offer.Access,
            Content = offer.ProviderContent,
            Size = facts?.Size,
            SelfEmployed = facts?.SelfEmployed ?? false,
            Stem = facts is { Stem: not Stem.No },
            Free = offer.CostPence == 0,
            Language = offer.Language,
            Benchmarks = [.. CountsTowards.Benchmarks(offer.ActivityType, giver.Kinds, offer.Audience).Order()],
            Sectors = sectors,
            Subjects = offer.Subjects,
            PublishedAt = offer.PublishedAt ?? offer.CreatedAt,
            NoticeDays = offer.NoticeDays,
            FreeDays = [.. offer.Sessions.Where(session => session.Left > 0 && session.StartsAt > now).Select(session => session.Day).Distinct().Order()],
            ArrangementDays = offer.ArrangementDays,
            ArrangementFrom = offer.ArrangementFrom,
            ArrangementUntil = offer.ArrangementUntil,
        };
    }

    /// <summary>The words of subjects, sectors, language and access, one a line. English is left out: nearly every offer is in English, and who types it means the subject.</summary>
    internal static string TopicsOf(IReadOnlyList<string> subjects, IReadOnlyList<string> sectors, string language, string access) => string.Join('\n', (IEnumerable<string>)
    [
        .. subjects.Select(slug => Subjects.Find(new SubjectId(slug))?.Name).OfType<string>(),
        .. sectors.Select(slug => Sectors.Find(new SectorId(slug))?.Name).OfType<string>(),
        .. new[] { language == OfferDetails.UsualLanguage ? "" : language, access }.Where(words => words.Length > 0),
    ]);

    /// <summary>The ways in which an offer can be given.</summary>
    /// <param name="offer">The offer.</param>
    /// <returns>At least one.</returns>
    public static MeetingWays WaysOf(Offer offer) => WaysOf(offer.Modes, offer.Place);

    /// <summary>The same of what is stored.</summary>
    internal static MeetingWays WaysOf(DeliveryModes modes, MeetingPlace place)
    {
        var inPerson = (modes & (DeliveryModes.InPerson | DeliveryModes.Hybrid)) != DeliveryModes.None;
        var there = !inPerson ? MeetingWays.None : place == MeetingPlace.AtWorkplace ? MeetingWays.AtTheirWorkplace : MeetingWays.InOurSchool;
        return there | (modes.HasFlag(DeliveryModes.LiveOnline) ? MeetingWays.LiveOnline : MeetingWays.None);
    }
}
