using System.Net;
using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.Access;

/// <summary>What holds for every page that there is, and for the next one too.</summary>
public sealed class EveryFormTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task No_form_is_taken_without_its_token()
    {
        var taken = new List<string>();
        foreach (var (entrance, visitor) in WhoMayEnter.Table.Rows.Where(row => row.Key.Method.StartsWith("POST", StringComparison.Ordinal) && !row.Key.Address.StartsWith("/api/", StringComparison.Ordinal) && row.Value.Count > 0)
            .Select(row => (row.Key, row.Value.First())))
        {
            var browser = await site.BrowserOfAsync(visitor);
            var handler = entrance.Method.Contains(' ', StringComparison.Ordinal) ? $"?handler={entrance.Method.Split(' ')[1]}" : "";
            var answer = await browser.PostAsync(OpenHouse.AddressOf(entrance.Address, OpenHouse.MadeUp) + handler, new FormUrlEncodedContent([]));
            if (answer.StatusCode != HttpStatusCode.BadRequest)
            {
                taken.Add($"{entrance} answered {(int)answer.StatusCode}");
            }
        }

        Assert.True(taken.Count == 0, string.Join('\n', taken));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_by_anybody()
    {
        var found = new List<string>();
        foreach (var (entrance, visitor) in WhoMayEnter.Table.Rows.Where(row => row.Key.Method == "GET" && row.Key.Address.Contains(":guid}", StringComparison.Ordinal))
            .SelectMany(row => row.Value.Where(visitor => visitor is not (Visitor.SuspendedMember or Visitor.ExMember)).Select(visitor => (row.Key, visitor))))
        {
            var answer = await (await site.BrowserOfAsync(visitor)).GetAsync(OpenHouse.AddressOf(entrance.Address, OpenHouse.MadeUp));
            if (answer.StatusCode != HttpStatusCode.NotFound)
            {
                found.Add($"{entrance} answered {visitor} {(int)answer.StatusCode}");
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
