using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Web.Bookings;

/// <summary>What pages say to and of those for whom something is: pupils, parents and carers, or staff.</summary>
public static class PeopleSaid
{
    /// <summary>Whom never to name: "Never a pupil’s name."</summary>
    /// <param name="audience">For whom it is.</param>
    /// <returns>The sentence.</returns>
    public static string NeverNamed(this OfferAudience audience) => audience == OfferAudience.Pupils ? "Never a pupil’s name." : "Never anybody’s name.";

    /// <summary>What the other side reads of an ask.</summary>
    /// <param name="audience">For whom it is.</param>
    /// <returns>Two sentences.</returns>
    public static string WhatTheySee(this OfferAudience audience) =>
        $"They see the school, {(audience == OfferAudience.Staff ? "" : "the year groups, ")}numbers and needs. {audience.NeverNamed()}";

    /// <summary>What is asked about year groups: which pupils, or whose parents.</summary>
    /// <param name="audience">Pupils or parents; staff are of no year group.</param>
    /// <returns>The question.</returns>
    public static string WhichYears(this OfferAudience audience) => audience == OfferAudience.Parents ? "Parents and carers of which year groups?" : "Which year groups?";

    /// <summary>For whom an offer is and how large a group: "years 7 to 9, up to 60 pupils", "up to 12 staff".</summary>
    /// <param name="offer">What the offer says.</param>
    /// <returns>The words, in lower case.</returns>
    public static string ForWhom(this OfferDetails offer) =>
        $"{(offer.Audience == OfferAudience.Staff ? "" : offer.YearGroups.InWords() + ", ")}up to {offer.Audience.Counted(offer.MaximumPupils)}";

    /// <summary>The size of a group: "20 to 60 pupils", "Up to 60 parents and carers".</summary>
    /// <param name="offer">What the offer says.</param>
    /// <returns>The words.</returns>
    public static string GroupSize(this OfferDetails offer) =>
        offer.MinimumPupils > 1 ? $"{offer.MinimumPupils} to {offer.Audience.Counted(offer.MaximumPupils)}" : $"Up to {offer.Audience.Counted(offer.MaximumPupils)}";

    /// <summary>How it is asked how many of a group came.</summary>
    /// <param name="audience">For whom it was.</param>
    /// <param name="group">What a group of pupils is called.</param>
    /// <returns>The question.</returns>
    public static string HowManyCame(this OfferAudience audience, string group) =>
        $"How many {(audience == OfferAudience.Pupils ? $"of {group}" : audience.People())} came?";
}
