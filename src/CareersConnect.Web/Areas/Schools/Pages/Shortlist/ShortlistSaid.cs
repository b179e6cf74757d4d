using CareersConnect.Application.Shortlists;

namespace CareersConnect.Web.Areas.Schools.Pages.Shortlist;

/// <summary>What the shortlist says of an offer that cannot be asked for.</summary>
internal static class ShortlistSaid
{
    /// <summary>Why it cannot be asked for, in a sentence; null when it can.</summary>
    public static string? WhyNot(ShowShortlist.Row row) => row.State switch
    {
        ShortlistedState.Open => null,
        ShortlistedState.Withdrawn => $"{row.Offer.Giver.Name} has taken this offer back.",
        ShortlistedState.Expired => "The last date of this offer has passed.",
        ShortlistedState.Paused => $"This offer is paused: {row.Offer.Giver.Name} takes no new requests for now.",
        ShortlistedState.NoDates => $"Every date is taken or too near: they need {row.Offer.Details.NoticeDays} days’ notice.",
        _ => "This offer is not shown any more.",
    };
}
