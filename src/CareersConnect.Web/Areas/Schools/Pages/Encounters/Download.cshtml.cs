using System.Text;
using CareersConnect.Application.Encounters;
using CareersConnect.Application.Imports;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages.Encounters;

/// <summary>The encounters of a school year as a file.</summary>
public sealed class DownloadModel(IMediator mediator) : PageModel
{
    /// <summary>Gives the file.</summary>
    /// <param name="year">The calendar year in which the school year started.</param>
    /// <returns>UTF-8 with a mark at its beginning, so that spreadsheets read it as such.</returns>
    public async Task<FileContentResult> OnGetAsync([FromQuery] int year)
    {
        var file = await mediator.Send(new ExportEncounters.Query(year));
        var text = CsvText.Of(file.Rows.Prepend(ExportEncounters.Columns));
        return File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", file.FileName);
    }
}
