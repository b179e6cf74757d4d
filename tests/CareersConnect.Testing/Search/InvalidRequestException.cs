namespace CareersConnect.Testing.Search;

/// <summary>What the strict cluster refuses: it does not know it, or no cluster would take it.</summary>
public sealed class InvalidRequestException(string message, int status = 400, string type = "parsing_exception") : Exception(message)
{
    public int Status { get; } = status;

    public string Type { get; } = type;
}
