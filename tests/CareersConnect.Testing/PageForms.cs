using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CareersConnect.Testing;

/// <summary>Opens pages and fills in the forms that they rendered, as a person would: an unknown field fails the test.</summary>
public static class PageForms
{
    /// <summary>The page at the address, whatever its status.</summary>
    public static async Task<IDocument> OpenAsync(this HttpClient client, string url) => await (await client.GetAsync(url)).DocumentAsync();

    /// <summary>The page that an answer holds.</summary>
    public static async Task<IDocument> DocumentAsync(this HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }

    /// <summary>The texts of the page's error summary.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(this HttpResponseMessage response) =>
        [.. (await response.DocumentAsync()).QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim())];

    /// <summary>Opens the page, answers its form (the first, or the one the selector finds) and sends it where the form says.</summary>
    /// <param name="client">The person.</param>
    /// <param name="url">The page.</param>
    /// <param name="answers">By the fields' names; several values of one name are separated by a line break. What is not answered keeps what the page put there.</param>
    /// <param name="form">A CSS selector of the form.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient client, string url, IReadOnlyDictionary<string, string>? answers = null, string form = "main form[method=post]")
    {
        var page = await client.GetAsync(url);
        Assert.True(page.IsSuccessStatusCode, $"{url} answered {(int)page.StatusCode}.");
        return await client.SubmitAsync(await page.DocumentAsync(), url, answers, form);
    }

    /// <summary>Answers to the fields of a form; the last of two for one field is the one that stays.</summary>
    /// <param name="answers">The field's name and what is typed.</param>
    /// <returns>The answers by field.</returns>
    public static Dictionary<string, string> Given(params IEnumerable<(string Field, string Value)> answers)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, value) in answers)
        {
            given[field] = value;
        }

        return given;
    }

    /// <summary>Answers the form of a page that is already open.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient client, IDocument page, string url, IReadOnlyDictionary<string, string>? answers = null, string form = "main form[method=post]")
    {
        var element = page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"{url} has no form \"{form}\".");
        var given = answers ?? new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in given.Keys)
        {
            Assert.True(element.QuerySelector($"[name='{name}']") is not null, $"The form of {url} has no field {name}.");
        }

        var fields = Untouched(element).Where(field => !given.ContainsKey(field.Key))
            .Concat(given.SelectMany(answer => answer.Value.Split('\n').Select(value => KeyValuePair.Create(answer.Key, value))));
        var action = element.GetAttribute("action") is { Length: > 0 } target ? target : url;
        return await client.PostAsync(action, new FormUrlEncodedContent(fields));
    }

    private static IEnumerable<KeyValuePair<string, string>> Untouched(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name.Length: > 0 } input when input.Type is "checkbox" or "radio":
                    if (input.IsChecked)
                    {
                        yield return KeyValuePair.Create(input.Name!, input.Value);
                    }

                    break;
                case IHtmlInputElement { Name.Length: > 0, Type: not ("submit" or "button" or "file") } input:
                    yield return KeyValuePair.Create(input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } text:
                    yield return KeyValuePair.Create(text.Name!, text.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    yield return KeyValuePair.Create(select.Name!, select.Value ?? "");
                    break;
            }
        }
    }
}
