using System.Text.Json;
using CareersConnect.Application.Schools;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Careers;

/// <summary>A school's careers page, for everybody.</summary>
public sealed class ShowModel(IMediator mediator) : PageModel
{
    /// <summary>What is shown.</summary>
    public ShowCareersPage.View View { get; private set; } = null!;

    /// <summary>The school in schema.org's words, for search engines. The serializer writes no character that could end the script element.</summary>
    public string JsonLd => JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "School",
        ["name"] = View.Name,
        ["identifier"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["@type"] = "PropertyValue", ["propertyID"] = "URN", ["value"] = View.Urn },
        ["url"] = View.Website,
        ["address"] = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["@type"] = "PostalAddress", ["streetAddress"] = View.Street, ["addressLocality"] = View.Town, ["postalCode"] = View.Postcode, ["addressCountry"] = "GB",
        },
    });

    /// <summary>Shows it; a number that no open school has is not found.</summary>
    /// <param name="urn">The school's number in the register.</param>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync(string urn) => View = await mediator.Send(new ShowCareersPage.Query(urn));
}
