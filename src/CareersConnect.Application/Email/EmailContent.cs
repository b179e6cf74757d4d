namespace CareersConnect.Application.Email;

/// <summary>How a matter stands, above the heading of an e-mail: always a word, then its colour.</summary>
public enum EmailState
{
    /// <summary>Confirmed, done.</summary>
    Done,

    /// <summary>Something is to be done by a day.</summary>
    Watch,

    /// <summary>Cancelled, declined.</summary>
    Stop,

    /// <summary>Waiting for somebody.</summary>
    Wait,
}

/// <summary>A part of an e-mail's body.</summary>
public abstract record EmailPart
{
    /// <summary>A word on how the matter stands, above everything else.</summary>
    public sealed record State(EmailState Kind, string Word) : EmailPart;

    /// <summary>A paragraph; line breaks are kept.</summary>
    public sealed record Paragraph(string Text) : EmailPart;

    /// <summary>Facts in two columns; a fact may have several lines.</summary>
    public sealed record Facts(IReadOnlyList<(string Label, string Value)> Rows) : EmailPart;

    /// <summary>The one thing to do.</summary>
    public sealed record Button(string Label, Uri Target) : EmailPart;

    /// <summary>A list below a heading.</summary>
    public sealed record Points(string Heading, IReadOnlyList<string> Items) : EmailPart;

    /// <summary>A sentence with further ways on.</summary>
    public sealed record Links(string Lead, IReadOnlyList<(string Label, Uri Target)> Targets) : EmailPart;
}

/// <summary>What an e-mail says, once for both of its parts, plain text and HTML. Every text is taken as text: what looks like markup is shown as it was written.</summary>
public sealed class EmailContent
{
    private readonly List<EmailPart> _parts = [];

    private EmailContent(string greeting) => Greeting = greeting;

    /// <summary>"Hello Priya,".</summary>
    public string Greeting { get; }

    /// <summary>The body in its order.</summary>
    public IReadOnlyList<EmailPart> Parts => _parts;

    /// <summary>Starts with a greeting.</summary>
    /// <param name="firstName">The first name, or empty when none is known.</param>
    /// <returns>The content, to go on with.</returns>
    public static EmailContent Hello(string firstName) => new(string.IsNullOrWhiteSpace(firstName) ? "Hello," : $"Hello {firstName.Trim()},");

    /// <summary>Says in a word how the matter stands.</summary>
    public EmailContent State(EmailState state, string word) => Add(new EmailPart.State(state, word));

    /// <summary>Adds a paragraph; an empty one is left out.</summary>
    public EmailContent Says(string? paragraph) => string.IsNullOrWhiteSpace(paragraph) ? this : Add(new EmailPart.Paragraph(paragraph));

    /// <summary>Adds facts; those without a value are left out.</summary>
    public EmailContent Facts(params IEnumerable<(string Label, string? Value)> facts)
    {
        List<(string, string)> known = [.. facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Value)).Select(fact => (fact.Label, fact.Value!))];
        return known.Count == 0 ? this : Add(new EmailPart.Facts(known));
    }

    /// <summary>Adds the one button.</summary>
    /// <exception cref="InvalidOperationException">There is one already: one e-mail, one thing to do.</exception>
    public EmailContent Button(string label, Uri target) =>
        _parts.OfType<EmailPart.Button>().Any() ? throw new InvalidOperationException("An e-mail has one button.") : Add(new EmailPart.Button(label, target));

    /// <summary>Adds a list below a heading; an empty one is left out.</summary>
    public EmailContent List(string heading, params IEnumerable<string> items)
    {
        List<string> all = [.. items];
        return all.Count == 0 ? this : Add(new EmailPart.Points(heading, all));
    }

    /// <summary>Adds further ways on, after a sentence.</summary>
    public EmailContent Ways(string lead, params IEnumerable<(string Label, Uri Target)> links) => Add(new EmailPart.Links(lead, [.. links]));

    private EmailContent Add(EmailPart part)
    {
        _parts.Add(part);
        return this;
    }
}
