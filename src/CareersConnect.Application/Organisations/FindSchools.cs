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

    /// <param name="Words">A part of the name or town, a postcode, or a URN.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string? Words) : IQuery<View>;

    /// <param name="Schools">Open ones, by name.</param>
    /// <param name="More">Whether there are more than are shown.</param>
    public sealed record View(IReadOnlyList<Row> Schools, bool More)
    {
        /// <summary>How many there are, shown or not.</summary>
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
            if (words.Length < 2)
            {
                return new View([], false);
            }

            var found = await Matching(words).OrderBy(s => s.Name).ThenBy(s => s.Id).Take(Limit + 1)
                .Select(s => new
                {
                    s.Id, s.Name, s.Town, s.Postcode, s.Urn,
                    TakesPart = db.Organisations.Any(o => o.SchoolId == s.Id && o.Verification != Verification.Registered),
                }).ToListAsync(cancellationToken);
            return new View([.. found.Take(Limit).Select(s => new Row(s.Id, s.Name, s.Town, s.Postcode?.Value, s.Urn.Value, s.TakesPart))], found.Count > Limit)
            {
                Total = found.Count > Limit ? await Matching(words).CountAsync(cancellationToken) : found.Count,
            };
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
