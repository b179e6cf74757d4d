using CareersConnect.Application.Email;
using CareersConnect.Domain.SavedSearches;

namespace CareersConnect.Application.SavedSearches.Emails;

/// <summary>Asks once a year whether an alert is still wanted. Who does nothing is told of nothing any more.</summary>
/// <param name="Alert">The saved search.</param>
/// <param name="Until">The last day for an answer, in words.</param>
public sealed record StillWantedEmail(AlertFacts Alert, string Until) : AlertEmail(Alert)
{
    /// <inheritdoc />
    public override string Subject => $"Do you still want to be told of new offers for “{Alert.Name}”?";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(Alert.FirstName)
        .State(EmailState.Watch, $"By {Until}")
        .Says($"You saved the search “{Alert.Name}”, and nobody has opened it for a year.")
        .Says($"If you still want it, press the button by {Until}. If you do nothing, the e-mails stop after {SavedSearch.DaysToAnswer} days; the search stays in your saved searches.")
        .Button("Yes, go on telling me", links.To(Alert.Site, KeepAlert.PathFor(Alert.KeepToken)))
        .Ways("No longer of use?", ("Stop it now", links.To(Alert.Site, UnsubscribePath)));
}
