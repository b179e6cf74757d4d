using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>Somebody looks for a school or college of the register by its name, town, postcode or URN.</summary>
public static class FindSchools
{
    /// <summary>How many are shown; more than that asks for more letters.</summary>
    public const int Limit = 20;

    /// <summary>How many chosen before are kept.</summary>
    public const int ChosenLimit = 100;

    /// <param name="Words">A part of the name or town, a postcode, or a URN.</param>
    /// <param name="Chosen">Schools that were chosen before: they stay in the list, first, whatever is looked for now. At most 100.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string? Words, IReadOnlyList<SchoolId>? Chosen = null) : IQuery<View>;

    /// <param name="Schools">Those that were chosen before, then open ones, by name.</param>
    /// <param name="More">Whether there are more than are shown.</param>
    public sealed record View(IReadOnlyList<Row> Schools, bool More)
    {
        /// <summary>How many fit what is looked for, shown or not, besides those that were chosen before; of more than <see cref="Limit"/> only the first are shown.</summary>
        public int Total { get; init; } = Schools.Count;
    }

    /// <param name="SchoolId">The key.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Town">Its town, or null.</param>
    /// <param name="Postcode">Its postcode, or null.</param>
    /// <param name="Urn">Its number.</param>
    /// <param name="TakesPart">Whether it takes part already.</param>
    public sealed record Row(SchoolId SchoolId, string Name, string? Town, string? Postcode, string Urn, bool TakesPart);

    internal sealed class QueryHandler(CareersConnectDbContext db) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var words = (query.Words ?? "").Trim();
            List<SchoolId> keys = [.. (query.Chosen ?? []).Distinct().Take(ChosenLimit)];
            var chosen = keys.Count == 0 ? [] : await RowsAsync(db.Schools.Where(s => keys.Contains(s.Id)), ChosenLimit, cancellationToken);
            var found = words.Length < 2 ? [] : await RowsAsync(Matching(words).Where(s => !keys.Contains(s.Id)), Limit + 1, cancellationToken);
            return new View([.. chosen, .. found.Take(Limit)], found.Count > Limit)
            {
                Total = found.Count > Limit ? await Matching(words).Where(s => !keys.Contains(s.Id)).CountAsync(cancellationToken) : found.Count,
            };
        }

        private async Task<List<Row>> RowsAsync(IQueryable<School> schools, int most, CancellationToken cancellationToken)
        {
            var rows = await schools.OrderBy(s => s.Name).ThenBy(s => s.Id).Take(most)
                .Select(s => new
                {
                    s.Id, s.Name, s.Town, s.Postcode, s.Urn,
                    TakesPart = db.Organisations.Any(o => o.SchoolId == s.Id && o.Verification != Verification.Registered),
                }).ToListAsync(cancellationToken);
            return [.. rows.Select(s => new Row(s.Id, s.Name, s.Town, s.Postcode?.Value, s.Urn.Value, s.TakesPart))];
        }

        private IQueryable<School> Matching(string words)
        {
            var open = db.Schools.Where(s => s.Status == EstablishmentStatus.Open || s.Status == EstablishmentStatus.OpenButProposedToClose);
            if (words.Length == 6 && words.All(char.IsAsciiDigit))
            {
                var urn = new Urn(words);
                return open.Where(s => s.Urn == urn);
            }

            var like = LikeText.Containing(words);
            return Postcode.Find(words) is { } postcode ? open.Where(s => s.Postcode == postcode)
                : open.Where(s => EF.Functions.Like(s.Name, like, LikeText.Escape) || EF.Functions.Like(s.Town!, like, LikeText.Escape));
        }
    }
}
