namespace CareersConnect.Domain.Organisations;

/// <summary>Says how large an organisation is.</summary>
public static class EmployerSizeWords
{
    /// <summary>"10 to 249 people".</summary>
    /// <param name="size">The size.</param>
    /// <returns>The words.</returns>
    public static string InWords(this EmployerSize size) => size switch
    {
        EmployerSize.FewerThan10 => "Fewer than 10 people",
        EmployerSize.From10To249 => "10 to 249 people",
        _ => "250 people or more",
    };
}
