using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Giving;

public sealed class OfferFilePagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Page = "/employers/offers/import";

    [Fact]
    public async Task The_template_is_looked_through_then_imported_and_the_same_again_is_nothing_new()
    {
        var employer = await Giver.InAsync(site);
        var template = await (await employer.Browser.GetAsync(Page + "?handler=Template")).Content.ReadAsByteArrayAsync();

        var looked = await SendAsync(employer, template);
        Assert.Equal("offers.csv: ready to import", (await looked.DocumentAsync()).QuerySelector("h1")!.TextContent);
        Assert.Equal(0, await CountAsync(employer));

        var taken = await employer.Browser.SubmitAsync(await looked.DocumentAsync(), Page, form: "main form[action*=Take]");
        Assert.Equal("/employers/offers", taken.Headers.Location!.OriginalString);
        Assert.Equal(2, await CountAsync(employer));
        Assert.Equal("offers.csv: nothing new", (await (await SendAsync(employer, template)).DocumentAsync()).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Faults_stand_by_line_and_column_and_nothing_is_imported()
    {
        var employer = await Giver.InAsync(site);

        var page = await (await SendAsync(employer, "Reference,Activity type,Title,What pupils will do\r\nA-1,juggling,Title,Words\r\n")).DocumentAsync();

        Assert.Equal("offers.csv: 1 fault, nothing imported", page.QuerySelector("h1")!.TextContent);
        var cells = page.QuerySelector("main table tbody tr")!.Children.Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(("Line 2", "Activity type"), (cells[0], cells[1]));
        Assert.StartsWith("Found \"juggling\", expected one of careers-talk", cells[2], StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form[action*=Take]"));
        Assert.Equal(0, await CountAsync(employer));
    }

    [Fact]
    public async Task No_file_and_a_file_that_is_too_large_are_refused()
    {
        var employer = await Giver.InAsync(site);
        Assert.Equal(["Choose a file."], await (await SendAsync(employer, (byte[]?)null)).ErrorsAsync());
        Assert.Equal(["The file is larger than 1 MB. Send it in parts, each with the first line."], await (await SendAsync(employer, new byte[(1024 * 1024) + 1])).ErrorsAsync());
    }

    [Fact]
    public async Task The_offers_are_handed_over_as_a_file()
    {
        var employer = await Giver.InAsync(site);
        await employer.PublishAsync();

        var answer = await employer.Browser.GetAsync("/employers/offers/export");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("offers.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("careers-talk,The bridge that holds", await answer.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> SendAsync(Giver employer, string text) => SendAsync(employer, Encoding.UTF8.GetBytes(text));

    private static async Task<HttpResponseMessage> SendAsync(Giver employer, byte[]? bytes)
    {
        var form = (await employer.Browser.OpenAsync(Page)).QuerySelector<IHtmlFormElement>("main form[enctype='multipart/form-data']")!;
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        }

        if (bytes is not null)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
            content.Add(file, "Input.File", "offers.csv");
        }

        return await employer.Browser.PostAsync(Page, content);
    }

    private Task<int> CountAsync(Giver employer) => site.InDatabaseAsync(db => db.Offers.CountAsync(offer => offer.OrganisationId == employer.Person.OrganisationId));
}
