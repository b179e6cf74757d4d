using System.Net;
using CareersConnect.Application.People;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing.Builders;
using CareersConnect.Web.Security;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Testing;

/// <summary>A person who is signed in, with a browser of their own that keeps cookies and follows no redirects.</summary>
/// <param name="Client">The browser.</param>
/// <param name="PersonId">The person.</param>
/// <param name="OrganisationId">The organisation that the person acts for.</param>
/// <param name="MembershipId">The membership there.</param>
/// <param name="SchoolId">The school of that organisation, or null.</param>
public sealed record SignedInPerson(HttpClient Client, PersonId PersonId, OrganisationId OrganisationId, MembershipId MembershipId, SchoolId? SchoolId)
{
    /// <summary>What the browser keeps.</summary>
    public CookieContainer Cookies { get; init; } = new();
}

/// <summary>Signs people in without the sign-in page: by the rows that it would write, and the cookie that it would give.</summary>
public static class SignedIn
{
    /// <summary>A browser in which a new person is signed in, in a new organisation that fits the role (or the given one).</summary>
    public static async Task<HttpClient> SignedInAs(this SiteFixture site, Role role, OrganisationId? organisation = null) =>
        (await site.PersonSignedInAs(role, organisation)).Client;

    /// <summary>A browser in which a new person is signed in, in the organisation of the given school; it is made when the school has none.</summary>
    public static async Task<HttpClient> SignedInAs(this SiteFixture site, Role role, SchoolId school) =>
        (await site.PersonSignedInAs(role, school)).Client;

    /// <summary>As <see cref="SignedInAs(SiteFixture, Role, SchoolId)"/>, with the keys of the rows.</summary>
    public static async Task<SignedInPerson> PersonSignedInAs(this SiteFixture site, Role role, SchoolId school)
    {
        var organisation = await site.InDatabaseAsync(async db =>
        {
            if (await db.Organisations.FirstOrDefaultAsync(o => o.SchoolId == school) is { } there)
            {
                return there.Id;
            }

            var made = A.SchoolOrganisation(school).Build();
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        return await site.PersonSignedInAs(role, organisation);
    }

    /// <summary>As <see cref="SignedInAs(SiteFixture, Role, OrganisationId?)"/>, with the keys of the rows.</summary>
    public static async Task<SignedInPerson> PersonSignedInAs(this SiteFixture site, Role role, OrganisationId? organisation = null, string name = "Samira Haddad")
    {
        var secret = LinkSecret.Draw();
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var rows = await site.InDatabaseAsync(async db =>
        {
            var home = organisation is { } id ? await db.Organisations.SingleAsync(o => o.Id == id) : db.Add(HomeOf(role)).Entity;
            var person = NewPerson(name, now);
            var membership = Membership.Join(person.Id, home.Id, home.Kinds, role, now);
            membership.TakeEvents();
            db.AddRange(person, membership, new SignInSession(LinkSecret.HashOf(secret), person.Id, membership.Id, now));
            await db.SaveChangesAsync();
            return (person.Id, Home: home.Id, Membership: membership.Id, home.SchoolId);
        });
        var cookies = new CookieContainer();
        cookies.Add(site.ClientOptions.BaseAddress, new Cookie(site.Services.GetRequiredService<SessionCookie>().Name, secret));
        return new SignedInPerson(site.BrowserWith(cookies), rows.Id, rows.Home, rows.Membership, rows.SchoolId) { Cookies = cookies };
    }

    /// <summary>The same browser, with the same cookies, at another host of the site.</summary>
    public static HttpClient BrowserOf(this WebApplicationFactory<Program> other, SignedInPerson person) => other.BrowserWith(person.Cookies);

    /// <summary>Attaches an Enterprise Adviser to a school from today on.</summary>
    public static Task AttachAsync(this SiteFixture site, PersonId person, SchoolId school, DateOnly? until = null) => site.InDatabaseAsync(async db =>
    {
        db.Add(EnterpriseAdviserAttachment.Attach(person, school, site.Clock.TodayInEngland(), until));
        return await db.SaveChangesAsync();
    });

    /// <summary>A person as registration leaves one: with a confirmed address and no password.</summary>
    internal static Person NewPerson(string name, DateTime now)
    {
        var person = new Person(name, $"{Guid.CreateVersion7():N}@people.example", now) { EmailConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N") };
        person.NormalizedEmail = person.Email!.ToUpperInvariant();
        person.NormalizedUserName = person.UserName!.ToUpperInvariant();
        return person;
    }

    private static HttpClient BrowserWith(this WebApplicationFactory<Program> site, CookieContainer cookies) =>
        site.CreateDefaultClient(site.ClientOptions.BaseAddress, new CookieContainerHandler(cookies));

    private static Organisation HomeOf(Role role) => role.Kind() switch
    {
        OrganisationKinds.School => A.SchoolOrganisation().Build(),
        OrganisationKinds.Employer => An.Employer().Build(),
        OrganisationKinds.Provider => A.Provider().Build(),
        _ => A.Hub().Build(),
    };
}
