namespace CareersConnect.Application.Email;

/// <summary>How e-mails speak to people.</summary>
internal static class FirstName
{
    private static readonly string[] Titles = ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Rev", "Sir", "Dame", "Lady", "Lord"];

    /// <summary>The first name in a full name, without a title; empty when there is none.</summary>
    public static string Of(string fullName) =>
        fullName.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(part => Titles.Contains(part.TrimEnd('.'), StringComparer.OrdinalIgnoreCase)).FirstOrDefault() ?? "";
}
