using System.Runtime.CompilerServices;

namespace CareersConnect.Application.Email;

/// <summary>The kinds of e-mail, found by reflection.</summary>
public static class EmailKinds
{
    private static readonly Lazy<IReadOnlyList<EmailTemplate>> Found = new(() =>
    [
        .. typeof(EmailTemplate).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(EmailTemplate)))
            .Select(type => (EmailTemplate)RuntimeHelpers.GetUninitializedObject(type))
            .Where(email => email.CanBeStopped).DistinctBy(email => email.Kind, StringComparer.Ordinal).OrderBy(email => email.KindInWords, StringComparer.Ordinal),
    ]);

    /// <summary>The kinds that a person may stop, with what they are called. Kind, words, whom it reaches and whether it can be stopped depend on an e-mail's type only, never on its values.</summary>
    public static IReadOnlyList<(string Kind, string Words)> Stoppable => [.. Found.Value.Select(email => (email.Kind, email.KindInWords))];

    /// <summary>Those that go to people who are at home on some of these sites.</summary>
    /// <param name="sites">The sites.</param>
    /// <returns>Kinds and what they are called.</returns>
    public static IReadOnlyList<(string Kind, string Words)> StoppableOn(IReadOnlyCollection<MailSite> sites) =>
        [.. Found.Value.Where(email => sites.Any(email.Reaches)).Select(email => (email.Kind, email.KindInWords))];
}
