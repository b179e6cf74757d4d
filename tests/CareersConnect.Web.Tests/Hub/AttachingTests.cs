using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Hub;

/// <summary>Several schools that no one search finds together are attached in one go.</summary>
public sealed class AttachingTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Url = "/hub/enterprise-advisers/attach?words=Larkfield";

    [Fact]
    public async Task What_is_ticked_and_typed_stays_from_one_search_to_the_next()
    {
        var (hub, larkfield, wren, moor) = (await site.SignedInAs(Role.Hub), await SchoolAsync("Larkfield School"), await SchoolAsync("Wrenbury School"), await SchoolAsync("Moorgate School"));
        var adviser = await site.PersonSignedInAs(Role.Employer);
        var email = await site.InDatabaseAsync(db => db.People.Where(person => person.Id == adviser.PersonId).Select(person => person.Email!).SingleAsync());

        var second = await FindAsync(hub, await hub.OpenAsync(Url), "Wrenbury", ("Input.Schools", larkfield.Id.Value.ToString()), ("Input.Email", email));
        Assert.Equal([(larkfield.Id.Value.ToString(), true), (wren.Id.Value.ToString(), false)], Ticks(second));
        Assert.Equal(email, second.QuerySelector("[name='Input.Email']")!.GetAttribute("value"));
        var third = await FindAsync(hub, second, "Moorgate", ("Input.Schools", $"{larkfield.Id.Value}\n{wren.Id.Value}"));
        Assert.Equal([(larkfield.Id.Value.ToString(), true), (wren.Id.Value.ToString(), true), (moor.Id.Value.ToString(), false)], Ticks(third));
        var none = await FindAsync(hub, third, "Zebra");
        Assert.Contains("No other school is called “Zebra”.", none.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, Ticks(none).Count);
        Assert.Equal(0, await AttachedAsync(adviser.PersonId));

        var attached = await hub.SubmitAsync(none, Url, PageForms.Given(("Input.From", "12/1/2027")), "main form[method=post]");
        Assert.Equal("/hub/enterprise-advisers", attached.Headers.Location!.OriginalString);
        Assert.Equal(2, await AttachedAsync(adviser.PersonId));
    }

    /// <summary>Presses the button that finds: it sends the same form to its own address.</summary>
    private static async Task<AngleSharp.Dom.IDocument> FindAsync(HttpClient hub, AngleSharp.Dom.IDocument page, string words, params (string, string)[] answers)
    {
        var form = page.QuerySelector("main form[method=post]")!;
        form.SetAttribute("action", form.QuerySelector("button")!.GetAttribute("formaction")!);
        return await (await hub.SubmitAsync(page, Url, PageForms.Given([.. answers, ("Words", words)]))).DocumentAsync();
    }

    private static List<(string, bool)> Ticks(AngleSharp.Dom.IDocument page) =>
        [.. page.QuerySelectorAll("[name='Input.Schools']").Select(tick => (tick.GetAttribute("value")!, tick.HasAttribute("checked")))];

    private Task<int> AttachedAsync(PersonId person) => site.InDatabaseAsync(db => db.EnterpriseAdviserAttachments.CountAsync(one => one.PersonId == person));

    private async Task<School> SchoolAsync(string name)
    {
        var school = Marketplace.NewSchool(name);
        await site.InDatabaseAsync(db =>
        {
            db.Add(school);
            return db.SaveChangesAsync();
        });
        return school;
    }
}
