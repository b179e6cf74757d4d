using System.Runtime.CompilerServices;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>All lists that come with the product.</summary>
public static class ReferenceLists
{
    private static readonly Type[] All =
    [
        typeof(ActivityTypes), typeof(Sectors), typeof(Subjects), typeof(Reasons), typeof(LocalAuthorities), typeof(BankHolidays), typeof(SchoolTerms), typeof(Synonyms),
        typeof(Benchmarks), typeof(MeaningfulTests), typeof(HeadteachersChecklist),
    ];

    /// <summary>Reads and checks every list, so that a bad one stops the host when it starts and not a page weeks later.</summary>
    /// <exception cref="TypeInitializationException">A list does not fit its type, or names something that is not there; the inner exception says where.</exception>
    public static void Check()
    {
        foreach (var list in All)
        {
            RuntimeHelpers.RunClassConstructor(list.TypeHandle);
        }

        Reasons.CheckNamed();
    }
}
