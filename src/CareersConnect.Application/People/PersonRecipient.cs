using CareersConnect.Application.Email;

namespace CareersConnect.Application.People;

/// <summary>People as those to whom e-mails go.</summary>
internal static class PersonRecipient
{
    /// <summary>A person as the recipient of an e-mail.</summary>
    public static EmailRecipient AsRecipient(this Person person, MailSite site = MailSite.Public) => new(person.Email!, person.FullName, site, person.Id);
}
