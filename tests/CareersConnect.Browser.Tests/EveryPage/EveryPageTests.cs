using CareersConnect.Browser.Tests.Browsing;

namespace CareersConnect.Browser.Tests.EveryPage;

/// <summary>Every page of every site, as whoever may enter it. The list of addresses is the table that the role matrix is held against, so no page can be forgotten.</summary>
public sealed class EveryPageTests(CastFixture site) : IClassFixture<CastFixture>
{
    private static readonly string[] Addresses =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "WhoMayEnter.txt")).Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 3 && parts[0].StartsWith('/') && parts[1].Split(',', StringSplitOptions.TrimEntries).Contains("GET")).Select(parts => parts[0]).Distinct(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_page_has_a_state_that_is_looked_at()
    {
        Assert.NotEmpty(Addresses);
        Assert.Empty(Addresses.Except(PageStates.All.Keys).Except(PageStates.NotPages));
        Assert.Empty(PageStates.All.Keys.Except(Addresses));
    }

    [Fact]
    public async Task One_state_of_every_page_is_accessible()
    {
        var found = await WalkAsync(PageStates.All.Values.Select(states => states[0]), 1280);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [Trait("Kind", "Long")]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Every_state_of_every_page_is_accessible_and_never_scrolls_sideways(int width)
    {
        var found = await WalkAsync(PageStates.All.Values.SelectMany(states => states), width);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>Looks at states, each person at one browser.</summary>
    /// <returns>What was found, a line each.</returns>
    private async Task<List<string>> WalkAsync(IEnumerable<PageState> states, int width)
    {
        Assert.SkipUnless(Chromium.IsInstalled, "Chromium is not installed.");
        var cast = await site.CastAsync();
        var found = new List<string>();
        foreach (var of in states.GroupBy(state => state.Who))
        {
            await using var visitor = await site.VisitAsync(width);
            await visitor.Page.RouteAsync("**/hub/imports/*", StandStillAsync);
            if (of.Key.Length > 0)
            {
                await cast.SignInAsync(site, visitor.Page, of.Key);
            }

            foreach (var state in of.OrderBy(state => state.Refused))
            {
                found.AddRange((await LookAsync(visitor, state, cast.Read(state.Path))).Select(line => $"{state}, {width} px: {line}"));
            }

            found.AddRange(visitor.Complaints.Select(complaint => $"{of.Key}, {width} px: {complaint}"));
        }

        return found;
    }

    /// <summary>A page that shows how far an import has come loads itself anew every few seconds, on a busy machine in the middle of being looked at.</summary>
    private static async Task StandStillAsync(Microsoft.Playwright.IRoute route)
    {
        var answer = await route.FetchAsync(new() { MaxRedirects = 0 });
        await route.FulfillAsync(new() { Response = answer, Headers = answer.Headers.Where(header => !header.Key.Equals("refresh", StringComparison.OrdinalIgnoreCase)) });
    }

    private static async Task<IReadOnlyList<string>> LookAsync(Visitor visitor, PageState state, string path)
    {
        var answer = await visitor.Page.GotoAsync(path);
        if (answer!.Status != state.Status)
        {
            return [$"answered {answer.Status}"];
        }

        if (state.Refused && !await RefuseAsync(visitor.Page))
        {
            return ["the empty form was not refused"];
        }

        if ((await visitor.Page.TitleAsync()).Replace("Error: ", "", StringComparison.Ordinal).TrimStart().StartsWith('-'))
        {
            return ["it has no title"];
        }

        if (await visitor.Page.EvaluateAsync<bool>("() => /@((if|foreach|model|for|switch)\\b|\\w+(\\.\\w+)+\\()/i.test(document.body.innerText)"))
        {
            return ["it shows its own source"];
        }

        visitor.Forgive(state.Status >= 400 || state.Refused);
        await visitor.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        return [.. await visitor.Page.FindAsync(), .. await visitor.Page.TooWideAsync()];
    }

    /// <summary>Empties the form and sends it.</summary>
    private static async Task<bool> RefuseAsync(Microsoft.Playwright.IPage page)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Load += (_, _) => loaded.TrySetResult();
        await page.EvaluateAsync("""
            () => {
              const forms = [...document.querySelectorAll('main form[method=post]')];
              const form = forms.find(form => form.querySelector('input:not([type=hidden]), select, textarea')) ?? forms[0];
              for (const field of form.elements) {
                if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
                else if (field.type !== 'hidden' && field.type !== 'file' && 'value' in field && field.tagName !== 'BUTTON') field.value = '';
              }
              setTimeout(() => form.submit());
            }
            """);
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return await page.Locator(".govuk-error-summary").CountAsync() == 1 && (await page.TitleAsync()).StartsWith("Error:", StringComparison.Ordinal);
    }
}
