using System.Runtime.CompilerServices;

namespace CareersConnect.Application.Email;

/// <summary>The kinds of e-mail, found by reflection.</summary>
public static class EmailKinds
{
    private static readonly Lazy<IReadOnlyList<(string Kind, string Words)>> Found = new(() =>
    [
        .. typeof(EmailTemplate).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(EmailTemplate)))
            .Select(type => (EmailTemplate)RuntimeHelpers.GetUninitializedObject(type))
            .Where(email => email.CanBeStopped).Select(email => (email.Kind, email.KindInWords)).Distinct().OrderBy(kind => kind.KindInWords, StringComparer.Ordinal),
    ]);

    /// <summary>The kinds that a person may stop, with what they are called. Kind, words and whether it can be stopped depend on an e-mail's type only, never on its values.</summary>
    public static IReadOnlyList<(string Kind, string Words)> Stoppable => Found.Value;
}
