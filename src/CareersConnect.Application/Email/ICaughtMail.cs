namespace CareersConnect.Application.Email;

/// <summary>E-mail that was caught instead of sent, for the developer's inbox.</summary>
public interface ICaughtMail
{
    /// <summary>A page of what was caught, newest first.</summary>
    /// <param name="recipient">Part of the recipient's name or address, in any case; empty for all.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    /// <returns>The e-mails, and how many there are in all.</returns>
    (IReadOnlyList<CaughtEmail> Mails, int Total) Find(string recipient, int skip, int take);

    /// <summary>One e-mail.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The e-mail, or null.</returns>
    CaughtEmail? Open(Guid id);
}

/// <summary>A caught e-mail as it stands in its file.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CaughtAt">When, UTC.</param>
/// <param name="Headers">The headers in their order, decoded.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The HTML.</param>
/// <param name="Attachments">Name and content of what is attached.</param>
public sealed record CaughtEmail(
    Guid Id, DateTime CaughtAt, IReadOnlyList<(string Name, string Value)> Headers, string Text, string Html, IReadOnlyList<(string Name, byte[] Content)> Attachments)
{
    /// <summary>The subject.</summary>
    public string Subject => Header("Subject");

    /// <summary>To whom.</summary>
    public string To => Header("To");

    /// <summary>A header.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <returns>Its value; empty when it is not there.</returns>
    public string Header(string name) => Headers.FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Value ?? "";
}
