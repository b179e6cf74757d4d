using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Shortlists;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using CareersConnect.Web.Tests.Offers;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Shortlists;

/// <summary>A school of its own with two colleagues and a governor, beside the offers of the search fixture.</summary>
internal sealed record ShortlistSite(SearchFixture Site, School School, HttpClient Leader, HttpClient Colleague, HttpClient Reader)
{
    public const string Address = "/schools/shortlist";

    private static int _kept;

    public static async Task<ShortlistSite> OpenAsync(SearchFixture site)
    {
        var school = Marketplace.NewSchool("Kestrel Brook School");
        await site.SaveAsync(school);
        return new ShortlistSite(
            site, school, await site.SignedInAs(Role.SchoolAdmin, school.Id), await site.SignedInAs(Role.SchoolStaff, school.Id), await site.SignedInAs(Role.SchoolReader, school.Id));
    }

    /// <summary>Puts offers on the list, the last one first, without the page.</summary>
    public Task<int> KeepAsync(params IEnumerable<Offer> offers) => Site.SaveAsync(offers.Select(offer =>
        ShortlistedOffer.Add(School.Id, offer.Id, 0, new Who(PersonId.New(), "Samira Haddad"), Site.Clock.GetUtcNow().UtcDateTime.AddHours(-1).AddMilliseconds(Interlocked.Increment(ref _kept)))));

    /// <summary>What the school's list holds, as rows.</summary>
    public Task<List<ShortlistedOffer>> RowsAsync() => Site.InDatabaseAsync(db => db.ShortlistedOffers.AsNoTracking().Where(entry => entry.SchoolId == School.Id).ToListAsync());

    /// <summary>A CSS selector of the form of an offer that does something.</summary>
    public static string Form(string handler, Offer offer) => $"main form[action*='handler={handler}']:has(input[value='{offer.Id.Value}'])";

    /// <summary>An offer of the engineers that is by arrangement.</summary>
    public Offer Another(Func<OfferBuilder, OfferBuilder>? shape = null) => (shape ?? (built => built))(An.Offer().From(Site.Bridge.OrganisationId).ByArrangement()).Build();
}
