using CareersConnect.Application.Pipeline;
using MediatR;

namespace CareersConnect.Application.Places;

/// <summary>Somebody says where they are, or where to search.</summary>
public static class FindPlace
{
    /// <summary>Finds the place of that name.</summary>
    /// <param name="Text">A postcode, the beginning of one, a town, a local authority, or a school's name or URN.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string? Text) : IQuery<PlaceAnswer>;

    internal sealed class QueryHandler(IPlaces places) : IRequestHandler<Query, PlaceAnswer>
    {
        public Task<PlaceAnswer> Handle(Query query, CancellationToken cancellationToken) => places.FindAsync(query.Text, cancellationToken);
    }
}
