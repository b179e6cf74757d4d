using System.Net;
using AngleSharp.Dom;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Giving;

/// <summary>A member of an employer or provider with a browser, and the ways through the guided form.</summary>
public sealed class Giver
{
    private Giver(SiteFixture site, SignedInPerson person, string root) => (Site, Person, Root) = (site, person, root);

    public SiteFixture Site { get; }

    public SignedInPerson Person { get; }

    public HttpClient Browser => Person.Client;

    /// <summary>"/employers" or "/providers".</summary>
    public string Root { get; }

    public static async Task<Giver> InAsync(SiteFixture site, Role role = Role.Employer, bool verified = true)
    {
        var builder = role == Role.Provider ? A.Provider() : An.Employer();
        var organisation = (verified ? builder : builder.Unverified()).At(new GridPoint(435_000, 336_000)).Build();
        await site.InDatabaseAsync(db =>
        {
            db.Add(organisation);
            return db.SaveChangesAsync();
        });
        return new Giver(site, await site.PersonSignedInAs(role, organisation.Id), role == Role.Provider ? "/providers" : "/employers");
    }

    /// <summary>Step 1: a draft of that kind.</summary>
    public async Task<Guid> BeginAsync(string kind = "careers-talk")
    {
        var answer = await Browser.SubmitAsync($"{Root}/offers/new", new Dictionary<string, string> { ["Input.ActivityType"] = kind });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[3]);
    }

    /// <summary>Step 2 with the least that must be typed.</summary>
    public Task<HttpResponseMessage> SayWhatAsync(Guid offer, params (string Field, string Value)[] more) => Browser.SubmitAsync(
        $"{Root}/offers/{offer}/what",
        PageForms.Given([("Input.Title", "The bridge that holds"), ("Input.Description", "Teams build a bridge from card, then load it until it fails."), .. more]));

    /// <summary>Step 3 by arrangement.</summary>
    public Task<HttpResponseMessage> SayWhereAsync(Guid offer, params (string Field, string Value)[] more) => Browser.SubmitAsync(
        $"{Root}/offers/{offer}/where", PageForms.Given([("Input.When", "ByArrangement"), ("Input.ArrangementDays", "Monday\nWednesday"), .. more]));

    /// <summary>A published talk by arrangement.</summary>
    public async Task<Guid> PublishAsync(string kind = "careers-talk")
    {
        var offer = await BeginAsync(kind);
        await SayWhatAsync(offer);
        await SayWhereAsync(offer);
        Assert.EndsWith("/published", (await Browser.SubmitAsync($"{Root}/offers/{offer}/check")).Headers.Location!.OriginalString, StringComparison.Ordinal);
        return offer;
    }

    public Task<IDocument> OpenAsync(string page) => Browser.OpenAsync(Root + page);

    public Task<Offer> OfferAsync(Guid id) => Site.InDatabaseAsync(db => db.Offers.AsNoTracking().SingleAsync(offer => offer.Id == new OfferId(id)));
}
