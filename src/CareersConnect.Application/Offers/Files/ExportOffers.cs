using System.Globalization;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers.Files;

/// <summary>Writes offers as a file that can be imported again: drafts, published and paused ones, with their dates to come. A member's file holds the own organisation's, the host's all: there an organisation is named, or stands with its key when another has its name.</summary>
public static class ExportOffers
{
    private const int BatchSize = 200;

    /// <param name="Output">Where it is written, text; whoever opens it puts the mark of UTF-8 in front.</param>
    [For(Audience.System | Audience.Givers)]
    public sealed record Query(TextWriter Output) : IQuery<int>;

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, int>
    {
        private static readonly OfferStatus[] Written = [OfferStatus.Draft, OfferStatus.Published, OfferStatus.Paused];

        public async Task<int> Handle(Query request, CancellationToken cancellationToken)
        {
            await WriteAsync(request.Output, OfferColumns.All);
            var offers = member.OrganisationId is null ? db.Offers : db.OffersOf(member);
            var wanted = offers.AsNoTracking().Where(offer => Written.Contains(offer.Status)).OrderBy(offer => offer.Id);
            var (number, namesakes) = (0, await NamesakesAsync(cancellationToken));
            for (var batch = await BatchAsync(wanted, number, namesakes, cancellationToken); batch.Count > 0; batch = await BatchAsync(wanted, number, namesakes, cancellationToken))
            {
                foreach (var (offer, organisation, volunteer) in batch)
                {
                    await WriteAsync(request.Output, Cells(offer, organisation, volunteer));
                }

                number += batch.Count;
            }

            return number;
        }

        /// <summary>Names that do not say which organisation is meant, when all are written.</summary>
        private async Task<HashSet<string>> NamesakesAsync(CancellationToken cancellationToken) => member.OrganisationId is not null ? []
            : (await db.Organisations.GroupBy(o => o.Name).Where(same => same.Count() > 1).Select(same => same.Key).ToListAsync(cancellationToken)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        private async Task<List<(Offer Offer, string Organisation, string Volunteer)>> BatchAsync(IQueryable<Offer> offers, int from, HashSet<string> namesakes, CancellationToken cancellationToken)
        {
            var rows = await offers.Skip(from).Take(BatchSize).Select(offer => new
            {
                Offer = offer,
                Organisation = db.Organisations.Where(o => o.Id == offer.OrganisationId).Select(o => o.Name).FirstOrDefault(),
                Volunteer = db.Volunteers.Where(v => v.Id == offer.VolunteerId).Select(v => v.Name).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
            return [.. rows.Select(row => (row.Offer, namesakes.Contains(row.Organisation ?? "") ? row.Offer.OrganisationId.Value.ToString() : row.Organisation ?? "", row.Volunteer ?? ""))];
        }

        private IEnumerable<string> Cells(Offer offer, string organisation, string volunteer)
        {
            var (details, now) = (offer.Details(), clock.UtcNow());
            var dates = offer.Sessions.Where(date => !date.IsClosed && date.StartsAt > now && date.Day > now.DayInEngland()).OrderBy(date => date.StartsAt);
            return
            [
                organisation, offer.ExternalId ?? offer.Id.Value.ToString(), details.ActivityType.Value, details.Title, details.Description,
                FileWords.Whom.Written(details.Audience), FileWords.Written(details.YearGroups), FileWords.How.WrittenSeveral(details.Modes), FileWords.Where.Written(details.Place),
                details.Postcode, Number(details.TravelMiles), Number(details.MinimumPupils), Number(details.MaximumPupils), Number(details.DurationMinutes),
                string.Join('\n', details.LearningOutcomes), string.Join(';', details.Subjects), FileWords.Access.WrittenSeveral(details.Access), details.AccessNote,
                details.Language, Money.InPounds(details.CostPence), details.CostNote, FileWords.Getting.Written(details.BookingWay), Number(details.NoticeDays),
                FileWords.Content.WrittenSeveral(details.ProviderContent), FileWords.Days.WrittenSeveral(details.ArrangementDays), Day(details.ArrangementFrom), Day(details.ArrangementUntil),
                string.Join(';', dates.Select(date => FileDate.Written(date.StartsAt, date.Capacity))), volunteer, FileWords.Status.Written(offer.Status),
            ];
        }

        private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

        private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

        private static Task WriteAsync(TextWriter output, IEnumerable<string> cells) => output.WriteAsync(CsvText.Line(cells));
    }
}
