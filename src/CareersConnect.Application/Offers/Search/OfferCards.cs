using CareersConnect.Application.Persistence;
using CareersConnect.Application.Shortlists;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers.Search;

/// <summary>What a list shows of one offer.</summary>
public sealed record OfferCard
{
    /// <summary>What the index found of it: distance, next day, texts with the words marked.</summary>
    public required OfferHit Hit { get; init; }

    /// <summary>Its title, plain.</summary>
    public required string Title { get; init; }

    /// <summary>Who gives it.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The kind of activity.</summary>
    public required ActivityTypeId ActivityType { get; init; }

    /// <summary>For which year groups.</summary>
    public required YearGroups YearGroups { get; init; }

    /// <summary>For whom.</summary>
    public required OfferAudience Audience { get; init; }

    /// <summary>The name of whoever gives it.</summary>
    public required string Organisation { get; init; }

    /// <summary>How large they are; null when nobody asked.</summary>
    public EmployerSize? Size { get; init; }

    /// <summary>Whether it is one person working for themselves.</summary>
    public bool SelfEmployed { get; init; }

    /// <summary>Where they are.</summary>
    public string Town { get; init; } = "";

    /// <summary>The largest group.</summary>
    public required int MaximumPupils { get; init; }

    /// <summary>How long it takes.</summary>
    public required int DurationMinutes { get; init; }

    /// <summary>What the school pays, in pence.</summary>
    public int CostPence { get; init; }

    /// <summary>The days to come with a place left.</summary>
    public IReadOnlyList<DateOnly> FreeDays { get; init; } = [];

    /// <summary>Whether a free date is booked at once, without an answer.</summary>
    public bool BooksAtOnce { get; init; }

    /// <summary>How many dates to come there are, taken ones among them.</summary>
    public int Dates { get; init; }

    /// <summary>The days of the week on which it can be arranged.</summary>
    public Weekdays ArrangementDays { get; init; }

    /// <summary>By arrangement the first day that can be arranged, from the first day that the search found on, as the offer's own page says it: a day on which schools are open, which the index does not mind. Else <see cref="OfferHit.NextDay"/>.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Where a map shows it; null when it meets nowhere in person.</summary>
    public PlaceOnMap? OnMap { get; init; }

    /// <summary>Whether it is on the shortlist of the reader's school.</summary>
    public bool OnShortlist { get; init; }
}

/// <summary>Reads the cards of offers.</summary>
internal static class OfferCards
{
    /// <summary>The cards of what was found, in its order, by one statement. The database is the truth: what may no longer be found has no card, even if the index is behind. The reader's school, if there is one, sees what is on its shortlist.</summary>
    public static async Task<IReadOnlyList<OfferCard>> OfferCardsAsync(
        this CareersConnectDbContext db, IReadOnlyList<OfferHit> hits, SchoolId? reader, DateTime now, CancellationToken cancellationToken)
    {
        if (hits.Count == 0)
        {
            return [];
        }

        var (ids, listed) = (hits.Select(hit => hit.Id).ToList(), db.ShortlistOf(reader));
        var rows = await db.Findable().AsNoTracking().Where(offer => ids.Contains(offer.Id))
            .Join(db.Organisations, offer => offer.OrganisationId, giver => giver.Id, (offer, giver) => new
            {
                offer.Id,
                offer.OrganisationId,
                offer.Title,
                offer.ActivityType,
                offer.YearGroups,
                offer.Audience,
                Organisation = giver.Name,
                Size = (EmployerSize?)giver.Facts!.Size,
                Alone = (bool?)giver.Facts!.SelfEmployed,
                offer.Town,
                offer.MaximumPupils,
                offer.DurationMinutes,
                offer.CostPence,
                offer.ArrangementDays,
                offer.ArrangementFrom,
                offer.ArrangementUntil,
                offer.NoticeDays,
                offer.BookingWay,
                offer.Modes,
                offer.Place,
                offer.Easting,
                offer.Northing,
                OnShortlist = listed.Any(entry => entry.OfferId == offer.Id),
                Dates = offer.Sessions.Where(date => !date.IsClosed && date.StartsAt > now).OrderBy(date => date.StartsAt)
                    .Select(date => new { date.StartsAt, Left = date.Capacity - date.Taken }).ToList(),
            }).ToDictionaryAsync(row => row.Id, cancellationToken);

        return [.. hits.Where(hit => rows.ContainsKey(hit.Id)).Select(hit => (Hit: hit, Row: rows[hit.Id])).Select(found => new OfferCard
        {
            Hit = found.Hit,
            OrganisationId = found.Row.OrganisationId,
            Title = found.Row.Title,
            ActivityType = found.Row.ActivityType,
            YearGroups = found.Row.YearGroups,
            Audience = found.Row.Audience,
            Organisation = found.Row.Organisation,
            Size = found.Row.Size,
            SelfEmployed = found.Row.Alone ?? false,
            Town = found.Row.Town,
            MaximumPupils = found.Row.MaximumPupils,
            DurationMinutes = found.Row.DurationMinutes,
            CostPence = found.Row.CostPence,
            FreeDays = [.. found.Row.Dates.Where(date => date.Left > 0).Select(date => date.StartsAt.DayInEngland()).Distinct()],
            BooksAtOnce = found.Row.BookingWay == BookingWay.AtOnce && found.Row.Dates.Any(date => date.Left > 0),
            Dates = found.Row.Dates.Count,
            ArrangementDays = found.Row.ArrangementDays,
            FirstDay = OfferView.FirstArranged(found.Row.ArrangementDays, found.Row.ArrangementFrom > found.Hit.NextDay ? found.Row.ArrangementFrom : found.Hit.NextDay, found.Row.ArrangementUntil, found.Row.NoticeDays, now.DayInEngland()) ?? found.Hit.NextDay,
            OnMap = PlaceOnMap.Of(GridPoint.Find(found.Row.Easting, found.Row.Northing), found.Row.Modes, found.Row.Place, found.Row.Alone ?? false),
            OnShortlist = found.Row.OnShortlist,
        })];
    }
}
