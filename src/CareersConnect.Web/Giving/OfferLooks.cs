using CareersConnect.Domain.Offers;
using CareersConnect.Web.TagHelpers;

namespace CareersConnect.Web.Giving;

/// <summary>How an offer's status looks.</summary>
public static class OfferLooks
{
    /// <summary>The state of a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The state, which has its shape and colour.</returns>
    public static TagState State(this OfferStatus status) => status switch
    {
        OfferStatus.Published => TagState.Done,
        OfferStatus.Submitted => TagState.Wait,
        OfferStatus.Draft or OfferStatus.Paused => TagState.Watch,
        _ => TagState.Neutral,
    };
}
