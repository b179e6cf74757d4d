using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Web.Offers;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Offers;

/// <summary>Search. Its whole state is in its address.</summary>
public sealed class IndexModel(IMediator mediator, ICurrentMember member, TimeProvider clock) : PageModel
{
    private static readonly string[] Typed = ["from", "until"];

    /// <summary>The search as the address says it.</summary>
    internal SearchAddress Address { get; private set; } = null!;

    /// <summary>What was found.</summary>
    internal SearchOffers.View Result { get; private set; } = null!;

    /// <summary>What was passed over and has no field of its own to say so.</summary>
    internal IEnumerable<SearchFault> PassedOver => Address.Faults.Where(fault => !Typed.Contains(fault.Name)).Concat(SearchAddressReader.Unknown(Request.Query));

    /// <summary>What the field of the place shows.</summary>
    public string PlaceTyped => Address.Place ?? Result.Place.Label;

    /// <summary>Whether the reader keeps searches, or would once signed in, and this one says enough to be kept.</summary>
    public bool MaySave => (member.PersonId is null || (member.Audiences & Audience.Seekers) != Audience.None)
        && !Result.IsAway && Result.Place.Problem is null && SearchConditions.Count(Address.IsUsualAudience ? Result.Search with { Audiences = [] } : Result.Search) >= SavedSearch.LeastConditions;

    /// <summary>Where this search is saved.</summary>
    public string SaveAddress => ListSavedSearches.Path + "/new" + QueryString.Create((Address with { IsUsualAudience = false }).PagePairs("page"));

    /// <summary>Where this search is followed by a program.</summary>
    public string Feed => OfferFeed.AddressOf(Address, Result.Place);

    /// <summary>What a field shows: what was typed, readable or not.</summary>
    public string Shown(string name) => Request.Query[name].LastOrDefault() ?? "";

    public async Task OnGetAsync()
    {
        Address = SearchAddressReader.ReadForPage(Request.Query, clock.TodayInEngland());
        Result = await mediator.Send(Address.ToQuery());
        Address = Address.Found(Result);
        foreach (var fault in Address.Faults.Where(fault => Typed.Contains(fault.Name)))
        {
            ModelState.AddModelError(fault.Name, fault.Sentence);
        }

        if (Result.Place.Problem is { } problem)
        {
            ModelState.AddModelError("place", problem);
        }
    }
}
