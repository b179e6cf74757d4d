using CareersConnect.Application.Encounters;
using CareersConnect.Application.EnterpriseAdvisers;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Web.Pages.Shared;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Employers.Pages.Schools;

/// <summary>What a school needs, read-only and without pupils, for its Enterprise Adviser.</summary>
public sealed class ShowModel(IMediator mediator, TimeProvider clock) : PageModel
{
    /// <summary>The school's open requests.</summary>
    public ShowAttachedSchool.View View { get; private set; } = null!;

    /// <summary>Who is missing what.</summary>
    public ShowCoverage.View Coverage { get; private set; } = null!;

    /// <summary>The grid of a school; null for a college, whose groups are programmes.</summary>
    public GapGrid? Grid => Coverage.IsCollege ? null : new GapGrid(
        "Pupils still missing each encounter, by year group",
        [.. Coverage.Groups.Select(group => new GapYear(group.YearGroup, group.Pupils))],
        [RowOf("Employer encounter", "Benchmark 5, once every year", Coverage.Employers), RowOf("Workplace experience", "Benchmark 6, two by 16, one more by 18", Coverage.Workplaces)]);

    /// <summary>The school.</summary>
    [FromRoute]
    public Guid SchoolId { get; set; }

    /// <summary>The programmes of a college, with how many learners have met no employer, of how many.</summary>
    public IEnumerable<(string Name, int Missing, int Of)> Programmes =>
        Coverage.Groups.Zip(Coverage.Employers.ByGroup, (group, coverage) => (group.Name, coverage?.Missing ?? 0, group.Pupils));

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync()
    {
        View = await mediator.Send(new ShowAttachedSchool.Query(new SchoolId(SchoolId)));
        Coverage = await mediator.Send(new ShowCoverage.Query(new SchoolId(SchoolId)));
    }

    /// <summary>The form of a new offer that is thought for the school.</summary>
    /// <param name="year">The year group that it is for; null for any.</param>
    /// <param name="kind">The kind of activity; null for any.</param>
    /// <returns>The address.</returns>
    public string Offering(YearGroup? year = null, string? kind = null) => Url.Page("/Offers/Kind", new { area = "Employers", offerId = "" })
        + QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal) { ["year"] = year is { } one ? $"{(int)one}" : null, ["kind"] = kind, ["school"] = $"{SchoolId}" }.Where(pair => pair.Value is not null));

    /// <summary>The form of an offer that answers a request: of its year group where that is one, of its kind of activity where that is one.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The address.</returns>
    public string OfferFor(ShowAttachedSchool.Row request) =>
        Offering(request.YearGroups.ToList() is [var only] ? only : null, request.ActivityTypes is [var kind] ? kind : null);

    private GapRow RowOf(string title, string note, CoverageRow row) =>
        new(title, note, [.. row.ByGroup.Zip(Coverage.Groups, (coverage, group) => coverage is null ? null : GapCell.From(coverage, clock.TodayInEngland(), Offering(group.YearGroup)))]);

}
