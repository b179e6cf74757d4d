using Microsoft.Playwright;

namespace CareersConnect.Browser.Tests.Browsing;

/// <summary>One person's browser window. What the browser complains about (a script that fails, a rule of the content security policy that is broken, a file that is missing) is kept, and <see cref="Page"/> is the window.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    internal Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add($"{message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.RequestFailed += (_, request) => _complaints.Add($"{request.Url}: {request.Failure}");
    }

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>What the browser complained about so far.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Opens a page.</summary>
    /// <param name="path">Its address from the root of the host.</param>
    /// <param name="status">The status that it answers with.</param>
    public async Task<IPage> OpenAsync(string path, int status = 200)
    {
        var response = await Page.GotoAsync(path);
        Assert.Equal(status, response!.Status);
        Forgive(status >= 400);
        return Page;
    }

    /// <summary>Forgets that the browser complained of a page that was expected to answer with an error.</summary>
    /// <param name="expected">Whether it was.</param>
    public void Forgive(bool expected)
    {
        if (expected)
        {
            _complaints.RemoveAll(complaint => complaint.StartsWith("Failed to load resource", StringComparison.Ordinal));
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
