using CareersConnect.Application.Email;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.SavedSearches.Emails;

/// <summary>Tells of offers that are new to a saved search.</summary>
/// <param name="Alert">The saved search.</param>
/// <param name="Offers">The first of them.</param>
/// <param name="Count">How many there are.</param>
public sealed record NewOffersEmail(AlertFacts Alert, IReadOnlyList<OfferLine> Offers, int Count) : AlertEmail(Alert)
{
    /// <summary>How many are listed; the rest stand on the page.</summary>
    public const int Listed = 10;

    /// <inheritdoc />
    public override string Subject => Count == 1 ? $"1 new offer: {Offers[0].Title}" : $"{Count} new offers: {Offers[0].Title}, and {Count - 1} more";

    /// <inheritdoc />
    public override bool CanBeStopped => true;

    /// <inheritdoc />
    public override string KindInWords => "offers that are new to a search that you saved";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links)
    {
        var content = EmailContent.Hello(Alert.FirstName).Says($"New to your saved search “{Alert.Name}”:");
        foreach (var offer in Offers)
        {
            content.Ways($"{offer.Said}:", (offer.Title, links.To(Alert.Site, $"/offers/{offer.Id:D}")));
        }

        return content.Says(Count > Offers.Count ? $"And {Count - Offers.Count} more." : null)
            .Button("See all that your search finds", links.To(Alert.Site, OpenSavedSearch.PathFor(Alert.Id)))
            .Ways("Each offer is told once.", ("Change how often you are told", links.To(Alert.Site, ListSavedSearches.Path)), ("stop this alert", links.To(Alert.Site, UnsubscribePath)));
    }
}

/// <summary>One offer in an e-mail. No person's name and no way to reach one: those stand behind the ask.</summary>
/// <param name="Id">The offer.</param>
/// <param name="Title">Its title.</param>
/// <param name="Said">Who gives it, of which kind, how far away and when first.</param>
public sealed record OfferLine(Guid Id, string Title, string Said)
{
    /// <summary>An offer as a line.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="fit">How it satisfies the search.</param>
    /// <returns>The line.</returns>
    public static OfferLine Of(OfferDocument offer, OfferFit fit) => new(offer.Id.Value, offer.Title, string.Join(", ", new[]
    {
        offer.Kind, offer.Organisation, offer.Town, fit.Miles is { } miles ? FormattableString.Invariant($"{miles:0.0} miles") : fit.Ways == MeetingWays.LiveOnline ? "live online" : "",
        offer.ArrangementDays == Weekdays.None ? $"first on {fit.NextDay.Short()}" : $"from {fit.NextDay.Short()}",
    }.Where(part => part.Length > 0)));
}
