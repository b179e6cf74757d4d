using System.Net;
using CareersConnect.Browser.Tests.Browsing;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using AngleSharp.Dom;

namespace CareersConnect.Browser.Tests.Pages;

/// <summary>The register's file is larger than what the server takes by itself, 30,000,000 bytes. Only a real server knows that limit.</summary>
public sealed class LargeFileTests(BrowserFixture site) : IClassFixture<BrowserFixture>
{
    private const int Bytes = 40_000_000;

    [Fact]
    public async Task The_hubs_page_takes_a_file_of_the_registers_size()
    {
        var hub = await InAsync(Role.Hub);
        var sent = await SendAsync(hub, "/hub/imports");
        var address = sent.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Matches("^/hub/imports/[0-9a-f-]{36}$", address);
        var page = await hub.OpenAsync(address);
        for (var looks = 0; looks < 120 && !page.Body!.TextContent.Contains("none of the register", StringComparison.Ordinal); looks++)
        {
            await Task.Delay(250);
            page = await hub.OpenAsync(address);
        }

        Assert.Contains("The first line has none of the register's columns", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_page_does_not()
    {
        var employer = await InAsync(Role.Employer);
        try
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync(employer, "/employers/offers/import")).StatusCode);
        }
        catch (HttpRequestException hungUp)
        {
            // The answer can be lost when the server closes the line in the middle of the file.
            Assert.IsType<IOException>(hungUp.InnerException);
        }
    }

    private async Task<HttpClient> InAsync(Role role)
    {
        _ = site.Address;
        return await site.SignedInAs(role);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient person, string path)
    {
        var page = await person.OpenAsync(path);
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("main form[enctype='multipart/form-data'] input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        form.Add(new StringContent("Schools"), "Input.Kind");
        var line = "Words that are no register\r\n"u8.ToArray();
        var text = new byte[Bytes];
        for (var at = 0; at < Bytes; at++)
        {
            text[at] = line[at % line.Length];
        }

        form.Add(new ByteArrayContent(text), "Input.File", "edubasealldata.csv");

        // The server may say no before the file travels, as a browser lets it.
        using var post = new HttpRequestMessage(HttpMethod.Post, path) { Content = form, Headers = { ExpectContinue = true } };
        return await person.SendAsync(post);
    }
}
