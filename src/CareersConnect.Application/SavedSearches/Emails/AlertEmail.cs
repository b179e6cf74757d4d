using CareersConnect.Application.Email;
using CareersConnect.Domain.SavedSearches;

namespace CareersConnect.Application.SavedSearches.Emails;

/// <summary>What every e-mail of a saved search says of it.</summary>
/// <param name="FirstName">Whose it is; may be empty.</param>
/// <param name="Id">The saved search.</param>
/// <param name="Name">What it is called.</param>
/// <param name="HowOften">How often it tells.</param>
/// <param name="Site">Where its owner is at home.</param>
/// <param name="StopToken">The signed part of the link that stops it.</param>
/// <param name="KeepToken">The signed part of the link that says that it is still wanted.</param>
public sealed record AlertFacts(string FirstName, Guid Id, string Name, HowOften HowOften, MailSite Site, string StopToken, string KeepToken);

/// <summary>An e-mail of a saved search. One press in the mail program stops the alert, without an account (RFC 8058).</summary>
/// <param name="Alert">The saved search.</param>
public abstract record AlertEmail(AlertFacts Alert) : EmailTemplate
{
    /// <inheritdoc />
    public override string Because => $"you saved the search “{Alert.Name}” and asked to be told of new offers {Often}";

    /// <inheritdoc />
    public override Guid? About => Alert.Id;

    /// <inheritdoc />
    public override bool Reaches(MailSite site) => site is MailSite.Schools or MailSite.Employers or MailSite.Hub;

    /// <inheritdoc />
    public override string UnsubscribePath => StopAlert.PathFor(Alert.StopToken);

    private string Often => Alert.HowOften switch
    {
        HowOften.AtOnce => "at once",
        HowOften.Daily => "every morning",
        _ => "on Mondays",
    };
}
