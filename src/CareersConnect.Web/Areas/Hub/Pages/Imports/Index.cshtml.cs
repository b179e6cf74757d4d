using CareersConnect.Application.Imports;
using CareersConnect.Web.Filters;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Hub.Pages.Imports;

/// <summary>The hub sends the school register, or a file of postcodes. The real files are over 30 MB, the host's usual limit: this page alone takes more.</summary>
/// <param name="mediator">Asks and sends.</param>
[RequestSizeLimit(SendImportFile.FormLimit)]
[RequestFormLimits(MultipartBodyLengthLimit = SendImportFile.FormLimit)]
public sealed class IndexModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What was imported before.</summary>
    public ListImports.View View { get; private set; } = null!;

    /// <summary>Loads the list.</summary>
    /// <returns>Done when loaded.</returns>
    public async Task LoadAsync() => View = await mediator.Send(new ListImports.Query());

    /// <summary>Shows the form and the list.</summary>
    /// <returns>Done when loaded.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Sends the file and goes where its import can be watched.</summary>
    /// <returns>The import's page.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await using var file = Input.File?.OpenReadStream();
        var run = await mediator.Send(new SendImportFile.Command(Input.Kind, Input.File?.FileName, file));
        return RedirectToPage("/Imports/Show", new { runId = run });
    }

    /// <summary>The answers.</summary>
    public sealed class Form
    {
        /// <summary>What the file is.</summary>
        public ImportKind? Kind { get; set; } = ImportKind.Schools;

        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }
    }
}
