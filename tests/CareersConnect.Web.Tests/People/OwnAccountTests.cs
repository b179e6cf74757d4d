using System.Net;
using CareersConnect.Application.People;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.People;

/// <summary>What a person changes of their own account.</summary>
public sealed class OwnAccountTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Before = "lantern gravel Tuesday", After = "harbour pebble Thursday";

    [Fact]
    public async Task A_name_is_saved_and_an_empty_one_is_refused_where_it_stands()
    {
        var person = await site.PersonSignedInAs(Role.Employer);
        await person.Client.SubmitAsync("/profile", Name("Priya Raman-Osei"));
        Assert.Equal("Priya Raman-Osei", await site.InDatabaseAsync(db => db.People.Where(p => p.Id == person.PersonId).Select(p => p.FullName).SingleAsync()));

        var refused = await person.Client.SubmitAsync("/profile", Name(""));
        Assert.NotEmpty(await refused.ErrorsAsync());
        Assert.StartsWith("Error: ", (await refused.DocumentAsync()).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_whoever_knows_the_password_changes_it_and_everybody_elsewhere_is_signed_out()
    {
        var person = await site.PersonSignedInAs(Role.Provider);
        var email = await site.InDatabaseAsync(async db =>
        {
            var row = await db.People.SingleAsync(p => p.Id == person.PersonId);
            row.TakePassword(new PasswordHasher<Person>().HashPassword(row, Before));
            await db.SaveChangesAsync();
            return row.Email!;
        });
        var elsewhere = site.Visitor();
        await SignInAsync(elsewhere, email, Before);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/profile")).StatusCode);

        var refused = await person.Client.SubmitAsync("/profile/password", Passwords("not this one", After));
        Assert.Equal(["That is not the password you have now. After five tries we wait 15 minutes."], await refused.ErrorsAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await person.Client.SubmitAsync("/profile/password", Passwords(Before, After))).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await person.Client.GetAsync("/profile")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/profile")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(site.Visitor(), email, Before)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(site.Visitor(), email, After)).StatusCode);
    }

    private static Dictionary<string, string> Name(string name) => new(StringComparer.Ordinal) { ["Input.FullName"] = name };

    private static Dictionary<string, string> Passwords(string current, string next) => new(StringComparer.Ordinal) { ["Input.Current"] = current, ["Input.Password"] = next };

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string email, string password) =>
        browser.SubmitAsync("/sign-in", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Email"] = email, ["Input.Password"] = password });
}
