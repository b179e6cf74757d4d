namespace CareersConnect.Infrastructure.Outbox;

/// <summary>Says why something failed in the length of a column.</summary>
internal static class Failure
{
    private const int Limit = 1000;

    /// <summary>The kinds and messages of the error and of what caused it.</summary>
    public static string InShort(Exception error)
    {
        var causes = new List<string>();
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            causes.Add($"{cause.GetType().Name}: {cause.Message}");
        }

        var text = string.Join(" <- ", causes);
        return text.Length <= Limit ? text : text[..Limit];
    }
}
