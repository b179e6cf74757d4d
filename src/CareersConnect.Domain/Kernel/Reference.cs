namespace CareersConnect.Domain.Kernel;

/// <summary>A short reference that people can say on the telephone, such as B-7K3M9Q. It is no secret and opens nothing by itself.</summary>
public static class Reference
{
    /// <summary>Letters and digits that are not mistaken for one another when read aloud or copied by hand, and that spell no words.</summary>
    public const string Alphabet = "23456789CDFGHJKMPRTVWX";

    /// <summary>How many characters follow the prefix and its dash.</summary>
    public const int Length = 6;

    /// <summary>Draws a reference at random. The store's unique index is what keeps two alike apart.</summary>
    /// <param name="prefix">What it refers to: B for a booking, R for a request, A for an access request.</param>
    /// <returns>For example "B-7K3M9Q".</returns>
    public static string Draw(char prefix) => $"{prefix}-{Draws.Characters(Alphabet, Length)}";
}
