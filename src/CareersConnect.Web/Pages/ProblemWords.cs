namespace CareersConnect.Web.Pages;

/// <summary>What a problem page says.</summary>
/// <param name="Name">The problem's name, for the help desk.</param>
/// <param name="Title">What happened, in words.</param>
/// <param name="Lede">Why, and what has become of the reader's work.</param>
/// <param name="Advice">What to do, one thing a line.</param>
public sealed record ProblemWords(string Name, string Title, string Lede, IReadOnlyList<string> Advice)
{
    private static readonly ProblemWords Missing = new(
        "Page not found", "There is no page here", "The address may be mistyped or cut short, or the page has gone. Nothing that you saved is lost.",
        [
            "If you typed it, look at the spelling.",
            "If you pasted it from an e-mail, copy the whole link: some split over two lines.",
            "If you were answering a school, your link stops once it is used. The e-mail also has a reference, such as B-7K3M9Q.",
            "If a colleague sent you the address, the page may belong to another organisation. Check which one you are signed in for.",
        ]);

    private static readonly ProblemWords Stale = new(
        "Form refused", "This form is no longer valid", "It was open for a long time, or you signed in or out in another tab since. Nothing was changed.",
        ["Go back, copy anything long that you typed, and load the page again.", "Then send the form once more."]);

    private static readonly ProblemWords Kept = new(
        "Not allowed", "You cannot open this page", "Your account does not have what this page needs. Nothing was changed.",
        ["Check which organisation you are signed in for.", "Ask your organisation’s administrator to change your role."]);

    private static readonly ProblemWords Hasty = new(
        "Too many requests", "That was too often, too fast", "To protect accounts we let only so many tries through at a time. Nothing was changed.",
        ["Wait a few minutes, then try once more."]);

    private static readonly ProblemWords Large = new(
        "Too large", "That file is too large", "The file is larger than this page takes. Nothing was changed.",
        ["Go back and choose a smaller file, or split it in two.", "If it cannot be split, ask whoever runs this site to import it there: their command line takes files of any size."]);

    private static readonly ProblemWords Broken = new(
        "Problem with the service", "There is a problem with the service", "It is ours, not yours. What you were doing was not half done: either it was saved whole, or not at all.",
        ["Wait a minute, then load the page again.", "If you sent a form, look first whether it was saved. Sending it again from the same page does no harm.", "If it goes on, tell the help desk the reference below."]);

    private static readonly ProblemWords Busy = new(
        "Busy for a moment", "We are busy for a moment", "More is being written down than we can take at once, for example a large import. Nothing was changed.",
        ["Wait ten seconds, then load the page again.", "If you sent a form, go back: what you typed is still there. Press again."]);

    /// <summary>The words for a status.</summary>
    /// <param name="status">An HTTP status from 400 on.</param>
    /// <returns>The words.</returns>
    public static ProblemWords Of(int status) => status switch
    {
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => Missing,
        StatusCodes.Status400BadRequest => Stale,
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => Kept,
        StatusCodes.Status429TooManyRequests => Hasty,
        StatusCodes.Status413PayloadTooLarge => Large,
        StatusCodes.Status503ServiceUnavailable => Busy,
        >= StatusCodes.Status500InternalServerError => Broken,
        _ => Missing,
    };
}
