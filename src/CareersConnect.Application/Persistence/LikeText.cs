namespace CareersConnect.Application.Persistence;

/// <summary>
/// Patterns for <c>EF.Functions.Like(column, pattern, LikeText.Escape)</c>: in capitals or not on both databases, where <c>Contains</c> minds capitals on SQLite only.
/// </summary>
public static class LikeText
{
    /// <summary>What stands before a character that means itself.</summary>
    public const string Escape = "\\";

    /// <summary>Texts that contain the words.</summary>
    /// <param name="words">As typed.</param>
    /// <returns>The pattern.</returns>
    public static string Containing(string words) => $"%{Literal(words)}%";

    /// <summary>Texts that begin with the words.</summary>
    /// <param name="words">As typed.</param>
    /// <returns>The pattern.</returns>
    public static string Beginning(string words) => $"{Literal(words)}%";

    private static string Literal(string words) => words
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
}
