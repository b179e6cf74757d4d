using System.Runtime.CompilerServices;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>All lists that come with the product.</summary>
public static class ReferenceLists
{
    /// <summary>The lists. A test holds this to every list that there is.</summary>
    internal static readonly IReadOnlyList<Type> All =
    [
        typeof(ActivityTypes), typeof(Sectors), typeof(Subjects), typeof(Reasons), typeof(LocalAuthorities), typeof(BankHolidays), typeof(SchoolTerms), typeof(SchoolCalendar), typeof(Synonyms), typeof(WordsThatFilter),
        typeof(Benchmarks), typeof(MeaningfulTests), typeof(HeadteachersChecklist), typeof(Entitlements), typeof(ProviderAccessDuty), typeof(PolicyStatement), typeof(EmailCopy),
    ];

    /// <summary>Reads and checks every list, so that a bad one stops the host when it starts and not a page weeks later.</summary>
    /// <exception cref="TypeInitializationException">A list does not fit its type, or names something that is not there; the inner exception says where.</exception>
    public static void Check()
    {
        Check(All);
        Reasons.CheckNamed();
    }

    /// <summary>Reads and checks some lists.</summary>
    internal static void Check(IEnumerable<Type> lists)
    {
        foreach (var list in lists)
        {
            RuntimeHelpers.RunClassConstructor(list.TypeHandle);
        }
    }
}
