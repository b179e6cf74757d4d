using CareersConnect.Application.Matching;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Requests;

/// <summary>A request, who was asked, what fits best first and why, and what one change would add.</summary>
public static class ShowRequest
{
    /// <summary>Matches that are shown, the best. They stand on one page, so that no tick is lost on the way to the next.</summary>
    public const int Most = 50;

    /// <param name="RequestId">The request.</param>
    [For(Audience.SchoolReaders)]
    public sealed record Query(RequestId RequestId) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    public sealed record View
    {
        /// <summary>The request.</summary>
        public required RequestId Id { get; init; }

        /// <summary>What people call it.</summary>
        public required string Reference { get; init; }

        /// <summary>Where it stands.</summary>
        public required RequestStatus Status { get; init; }

        /// <summary>How it ended, or null.</summary>
        public required RequestClosure? Closure { get; init; }

        /// <summary>What is needed.</summary>
        public required Need Need { get; init; }

        /// <summary>Every change of status, oldest first.</summary>
        public required IReadOnlyList<HistoryRow> History { get; init; }

        /// <summary>Who was asked, newest first.</summary>
        public required IReadOnlyList<AskedRow> Asked { get; init; }

        /// <summary>What became of those who were asked.</summary>
        public OutcomeOfAsks Became => OutcomeOfAsks.Of(Asked);

        /// <summary>How many offers fit that were not asked yet; 0 when the request is not open.</summary>
        public int Fitting { get; init; }

        /// <summary>Whether that is all of them: otherwise there are at least so many.</summary>
        public bool AreAll { get; init; } = true;

        /// <summary>The best of them, at most <see cref="Most"/>, best first.</summary>
        public IReadOnlyList<MatchRow> Matches { get; init; } = [];

        /// <summary>What one change would add.</summary>
        public IReadOnlyList<Relaxation> Changes { get; init; } = [];

        /// <summary>Why nothing fits, or nothing that counts towards the benchmark: the id of a reason; null when something does.</summary>
        public string? WhyNothing { get; init; }

        /// <summary>The day today.</summary>
        public required DateOnly Today { get; init; }

        /// <summary>Whether more may be asked.</summary>
        public bool IsOpen => Status is RequestStatus.Open or RequestStatus.Matched;

        /// <summary>How many more may be asked at once: those who have not answered count.</summary>
        public int MayAsk => IsOpen ? Math.Max(0, Request.AskLimit - Asked.Count(one => one.IsWaiting)) : 0;
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, FittingOffers fitting, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var (schoolId, today) = (member.RequireSchool(), clock.TodayInEngland());
            var row = await db.Requests.AsNoTracking().AsSingleQuery().Where(request => request.Id == query.RequestId && request.SchoolId == schoolId)
                .Select(request => new
                {
                    Request = request,
                    Asked = (from booking in db.Bookings
                             where booking.RequestId == request.Id
                             join giver in db.Organisations on booking.OrganisationId equals giver.Id
                             select new AskedRow(
                                 booking.Id, booking.Reference, booking.OfferId, booking.Title, giver.Name, giver.Kinds, booking.Status, booking.StartsAt, booking.ReplyBy, booking.CreatedAt,
                                 booking.Proposal == null ? null : booking.Proposal.By, booking.Proposal == null ? null : booking.Proposal.StartsAt)
                             {
                                 Ended = booking.History.Where(entry => entry.To == booking.Status).OrderByDescending(entry => entry.Number)
                                     .Select(entry => new AskedRow.End(entry.BySide, entry.Reason, entry.Note, entry.ByName, entry.At)).FirstOrDefault(),
                             }).ToList(),
                })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("Request", query.RequestId.Value);
            var view = ViewOf(row.Request, row.Asked, today);
            if (!view.IsOpen)
            {
                return view;
            }

            var asked = view.Asked.Where(one => one.IsWaiting || one.SaidNo).Select(one => one.OfferId).ToHashSet();
            return WithMatches(view, await fitting.FindAsync(view.Need, schoolId, asked, cancellationToken));
        }

        private static View ViewOf(Request request, IEnumerable<AskedRow> asked, DateOnly today) => new()
        {
            Id = request.Id,
            Reference = request.Reference,
            Status = request.Status,
            Closure = request.Closure,
            Need = request.ToNeed(),
            History = [.. request.History.OrderBy(entry => entry.Number).Select(HistoryRow.Of)],
            Asked = [.. asked.OrderByDescending(one => one.AskedAt).ThenBy(one => one.Giver, StringComparer.CurrentCulture)],
            Today = today,
        };

        private View WithMatches(View view, FittingOffers.Found found)
        {
            var ranked = found.RankedFor(member.PersonId);
            var byId = found.Candidates.ToDictionary(candidate => candidate.Facts.OfferId);
            var best = new Dictionary<(OrganisationId, VolunteerId?), int>();
            return view with
            {
                Fitting = ranked.Count,
                AreAll = found.AreAll,
                Matches = [.. ranked.Take(Most).Select((match, n) => MatchRow.Of(n + 1, match, byId[match.OfferId], found.Need) with { SameAs = Above(byId[match.OfferId], n + 1) })],
                Changes = Relaxations.Of(found.Need, found.Facts),
                WhyNothing = WhyNothingFits.Reason(found.Need, found.Facts),
            };

            int? Above(Candidate candidate, int rank) =>
                best.TryAdd((candidate.GiverId, candidate.VolunteerId), rank) ? null : best[(candidate.GiverId, candidate.VolunteerId)];
        }
    }
}
