using System.Text.RegularExpressions;

namespace CareersConnect.Browser.Tests.Journeys;

/// <summary>An e-mail as its reader has it before them.</summary>
/// <param name="To">To whom.</param>
/// <param name="Text">Its text.</param>
/// <param name="Calendar">The attached calendar file, unfolded; empty when there is none.</param>
internal sealed record Letter(string To, string Text, string Calendar)
{
    /// <summary>The first link to an address that holds this.</summary>
    public string Link(string holds) => Text.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("http", StringComparison.Ordinal) && line.Contains(holds, StringComparison.Ordinal));

    /// <summary>A property of the calendar file.</summary>
    public string Of(string property) => Regex.Match(Calendar, $"^{property}[;:](.*)$", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Groups[1].Value.Trim();
}

/// <summary>Reads caught mail on the page for it.</summary>
internal static class Letters
{
    /// <summary>Sends what waits, and reads the e-mails of a subject that nobody has read yet.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="subject">A part of the subject.</param>
    /// <returns>The e-mails, newest first.</returns>
    public static async Task<IReadOnlyList<Letter>> LettersAsync(this Journey journey, string subject)
    {
        await journey.Site.TellDueAsync();
        await journey.Site.SendDueAsync();
        var reader = await journey.SomebodyAsync();
        await reader.OpenAsync("/dev/mail");
        var addresses = await reader.Page.Locator("main tbody th a").EvaluateAllAsync<string[][]>("links => links.map(link => [link.textContent, link.getAttribute('href')])");
        var letters = new List<Letter>();
        foreach (var found in addresses.Where(found => found[0].Contains(subject, StringComparison.Ordinal) && journey.IsNew(found[1])))
        {
            letters.Add(await OpenAsync(reader, found[1]));
        }

        Assert.True(letters.Count > 0, $"No e-mail \"{subject}\" among {string.Join("; ", addresses.Select(found => found[0]))}");
        return letters;
    }

    private static async Task<Letter> OpenAsync(Traveller reader, string address)
    {
        await reader.OpenAsync(address);
        var to = await reader.Page.Locator(".govuk-summary-list__row:has(dt:text-is('To')) dd").First.InnerTextAsync();
        var text = await reader.Page.Locator(".cc-mailtext").InnerTextAsync();
        var attachment = reader.Page.Locator(".govuk-summary-list__row:has(dt:text-is('Attached')) a");
        var calendar = await attachment.CountAsync() == 0 ? ""
            : await (await reader.Page.APIRequest.GetAsync(await attachment.First.GetAttributeAsync("href") ?? "")).TextAsync();
        return new Letter(to, text, calendar.Replace("\r\n ", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal));
    }
}
