using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Requests;
using CareersConnect.Domain.SavedSearches;

namespace CareersConnect.Domain.Offers;

/// <summary>An offer has changed in any way that a search could see: the index and the open requests are to look at it again.</summary>
/// <param name="OfferId">The offer.</param>
public sealed record OfferChanged(OfferId OfferId) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => OfferId.Value;
}

/// <summary>An offer can be found from now on.</summary>
/// <param name="OfferId">The offer.</param>
public sealed record OfferPublished(OfferId OfferId) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => OfferId.Value;
}

/// <summary>What stands beside an offer has changed, so that it may fit other open requests than before: its organisation, a quiet period, a new term.</summary>
/// <param name="OfferId">The offer.</param>
public sealed record OfferMayFitAnew(OfferId OfferId) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => OfferId.Value;
}

/// <summary>An offer fitted more open requests than one turn tells; these are still to be told.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="Requests">Some of them.</param>
public sealed record OfferFittedMore(OfferId OfferId, IReadOnlyList<RequestId> Requests) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => OfferId.Value;
}

/// <summary>An offer was new to more saved searches than one turn notes; these are still to be told.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="Searches">Some of them.</param>
public sealed record OfferSatisfiedMore(OfferId OfferId, IReadOnlyList<SavedSearchId> Searches) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => OfferId.Value;
}
