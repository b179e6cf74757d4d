using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers.Fields;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages.Requests;

/// <summary>The one page on which a school says what it needs: for a new request, and to change one.</summary>
public abstract class NeedPage(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The answers.</summary>
    [BindProperty]
    public NeedForm Input { get; set; } = new();

    /// <summary>The year groups that the school has.</summary>
    public YearGroups Taught { get; protected set; }

    /// <summary>The version of the request that is shown; null for a new one.</summary>
    public int? Version { get; protected set; }

    /// <summary>What the button says.</summary>
    public abstract string Does { get; }

    /// <summary>Kinds of activity.</summary>
    public static IEnumerable<Choice> KindChoices => ActivityTypes.Offered.Select(type => new Choice(type.Id.Value, type.Name));

    /// <summary>The school's year groups.</summary>
    public IEnumerable<Choice> YearChoices => Taught.ToList().Select(year => new Choice(year, char.ToUpperInvariant(year.InWords()[0]) + year.InWords()[1..]));

    /// <summary>The benchmarks that an encounter can move.</summary>
    public static IEnumerable<Choice> BenchmarkChoices =>
    [
        new(5, "Benchmark 5: encounters with employers"), new(6, "Benchmark 6: experiences of workplaces"), new(7, "Benchmark 7: encounters with providers"),
        new(4, "Benchmark 4: careers in a subject"), new("", "Any, or none"),
    ];

    /// <summary>School subjects.</summary>
    public static IEnumerable<Choice> SubjectChoices => Domain.ReferenceData.Subjects.All.Select(subject => new Choice(subject.Id.Value, subject.Name));

    /// <summary>What may be needed so that everybody can take part.</summary>
    public static IEnumerable<Choice> AccessChoices => Enum.GetValues<AccessFeatures>().Where(one => one != AccessFeatures.None).Select(one => new Choice(one, one.InWords()));

    /// <inheritdoc />
    public abstract Task LoadAsync();

    /// <summary>Sends requests.</summary>
    protected IMediator Mediator => mediator;
}
