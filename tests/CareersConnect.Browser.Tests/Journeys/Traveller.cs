using System.Globalization;
using System.Text.RegularExpressions;
using CareersConnect.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace CareersConnect.Browser.Tests.Journeys;

/// <summary>One person of a journey at a browser: opens, follows, types, chooses and presses, by the words on the page. Every page that comes up is looked at by axe.</summary>
internal sealed class Traveller(Journey journey, Visitor visitor) : IAsyncDisposable
{
    /// <summary>The window.</summary>
    public IPage Page => visitor.Page;

    /// <summary>What the browser complained about.</summary>
    public IReadOnlyList<string> Complaints => visitor.Complaints;

    private ILocator Main => Page.Locator("main");

    /// <summary>Opens an address.</summary>
    /// <param name="path">From the root of the host; an address of a mail's link is taken by its path.</param>
    /// <param name="status">The status that it answers with.</param>
    public async Task OpenAsync(string path, int status = 200)
    {
        await visitor.OpenAsync(Uri.TryCreate(path, UriKind.Absolute, out var whole) && whole.Scheme.StartsWith("http", StringComparison.Ordinal) ? whole.PathAndQuery : path, status);
        await LookAsync();
    }

    /// <summary>Follows a link, the first of that name.</summary>
    public Task FollowAsync(string link) => GoAsync(Main.GetByRole(AriaRole.Link, new() { Name = link }).First);

    /// <summary>Presses a button, the first of that name, and waits for the page behind it.</summary>
    public Task PressAsync(string button) => GoAsync(Main.GetByRole(AriaRole.Button, new() { Name = button }).First);

    /// <summary>Follows a link or presses a button that a selector finds.</summary>
    /// <param name="what">The link or button.</param>
    /// <param name="first">What is done before it.</param>
    public async Task GoAsync(ILocator what, Func<Task>? first = null)
    {
        await (first?.Invoke() ?? Task.CompletedTask);
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Loaded;
        try
        {
            await what.ClickAsync();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{Page.Url} stays after pressing {what}:\n{await WordsAsync()}");
        }
        finally
        {
            Page.Load -= Loaded;
        }

        await LookAsync();
    }

    /// <summary>Types into the field of that label in place of what stands there.</summary>
    public Task TypeAsync(string label, string text) => Main.GetByLabel(label, new() { Exact = true }).First.FillAsync(text);

    /// <summary>Chooses one of several.</summary>
    public Task ChooseAsync(string answer) => Main.GetByRole(AriaRole.Radio, new() { Name = answer }).First.CheckAsync();

    /// <summary>Ticks each of these.</summary>
    public async Task TickAsync(params string[] answers)
    {
        foreach (var answer in answers)
        {
            await Main.GetByRole(AriaRole.Checkbox, new() { Name = answer }).First.CheckAsync();
        }
    }

    /// <summary>Picks an entry of a list.</summary>
    /// <param name="label">The list's label.</param>
    /// <param name="index">Which entry, from 0.</param>
    public Task PickAsync(string label, int index) => Main.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = index });

    /// <summary>Opens what is folded away under such a line.</summary>
    public Task UnfoldAsync(string line) => Main.Locator("summary", new() { HasText = line }).First.ClickAsync();

    /// <summary>The page says this.</summary>
    public async Task SeesAsync(string words) =>
        Assert.True((await WordsAsync()).Contains(words, StringComparison.OrdinalIgnoreCase), $"{Page.Url} does not say \"{words}\":\n{await WordsAsync()}");

    /// <summary>What the page says, in one line.</summary>
    public async Task<string> WordsAsync() => Regex.Replace(await Main.InnerTextAsync(), @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(2));

    /// <summary>The first heading.</summary>
    public async Task<string> HeadingAsync() => (await Page.Locator("h1").First.InnerTextAsync()).Trim();

    /// <summary>On the page of demo people: signs in as the first under a role.</summary>
    public Task SignInAsAsync(string role) => GoAsync(Page.Locator($"section:has(h2:text-is('{role}')) button").First);

    /// <summary>How many pupils of each year group still miss something, as the school's first page shows it.</summary>
    /// <param name="row">The row's heading, such as "Employer encounter".</param>
    /// <returns>Numbers by year group; 0 where all are covered.</returns>
    public async Task<IReadOnlyDictionary<int, int>> MissingAsync(string row)
    {
        await OpenAsync("/schools");
        var years = await Page.Locator(".cc-cover [role=columnheader]").AllInnerTextsAsync();
        var cells = await Page.Locator($".cc-cover [role=row]:has([role=rowheader]:has-text('{row}')) [role=cell]").AllInnerTextsAsync();
        return years.Skip(1).Zip(cells).ToDictionary(pair => Number(pair.First), pair => pair.Second.Contains("still missing", StringComparison.Ordinal) ? Number(pair.Second) : 0);
    }

    public ValueTask DisposeAsync() => visitor.DisposeAsync();

    private static int Number(string text) => int.Parse(Regex.Match(text, @"\d+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value, CultureInfo.InvariantCulture);

    // axe is a script: where none run, the same pages have been looked at in the form with scripts.
    private async Task LookAsync()
    {
        var time = System.Diagnostics.Stopwatch.StartNew();
        journey.Note(!journey.Scripts || Page.Url.Contains("/dev/", StringComparison.Ordinal) ? [] : await Page.FindAsync(), time.Elapsed);
    }
}
