using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Offers.Files;
using CareersConnect.Domain.Kernel;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Giving;

/// <summary>Offers from a file: a template to start from, a look at what would happen, and then the import. Nothing is kept in between: the second form sends the file again.</summary>
public sealed class ImportOffersPage(IMediator mediator) : GiverPage(mediator)
{
    /// <summary>Bytes of a file that is sent to this page.</summary>
    public const int LargestFile = 1024 * 1024;

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What would become of the file; null before there is one.</summary>
    public ImportOffers.View? Looked { get; private set; }

    /// <summary>Shows the page.</summary>
    public void OnGet() => Title = "Import offers from a file";

    /// <summary>The template.</summary>
    public IActionResult OnGetTemplate() => File(WithMark(OfferTemplate.Text), "text/csv; charset=utf-8", "offers-template.csv");

    /// <summary>Looks through the file.</summary>
    public async Task OnPostAsync()
    {
        OnGet();
        Input.Content = Convert.ToBase64String(await SentAsync());
        Input.Name = Path.GetFileName(Input.File!.FileName);
        Looked = await InFileAsync(path => Mediator.Send(new ImportOffers.Query(path, Input.Name)));
        Title = Looked.Report.Outcome switch
        {
            ImportOutcome.Refused => $"{Input.Name}: {(Looked.Report.FaultsTotal == 1 ? "1 fault" : $"{Looked.Report.FaultsTotal} faults")}, nothing imported",
            ImportOutcome.NothingNew => $"{Input.Name}: nothing new",
            _ => $"{Input.Name}: ready to import",
        };
    }

    /// <summary>Takes the file.</summary>
    public async Task<IActionResult> OnPostTakeAsync()
    {
        OnGet();
        var report = await InFileAsync(path => Mediator.Send(new ImportOffers.Command(path, Input.Name ?? "offers.csv")));
        if (report.Outcome == ImportOutcome.Refused)
        {
            Looked = new ImportOffers.View(report, []);
            return Page();
        }

        TempData.Tell($"{Input.Name} is imported: {report.Counts[0].Number} new, {report.Counts[1].Number} changed, {report.Counts[2].Number} as they were.");
        return RedirectToPage("/Offers/Index");
    }

    private async Task<byte[]> SentAsync()
    {
        if (Input.File is not { } file)
        {
            throw new RuleBrokenException("Choose a file.", nameof(Form.File));
        }

        if (file.Length > LargestFile)
        {
            throw new RuleBrokenException("The file is larger than 1 MB. Send it in parts, each with the first line.", nameof(Form.File));
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, HttpContext.RequestAborted);
        return bytes.ToArray();
    }

    private async Task<T> InFileAsync<T>(Func<string, Task<T>> work)
    {
        var content = new byte[LargestFile + 3];
        if (!Convert.TryFromBase64String(Input.Content ?? "", content, out var length))
        {
            throw new RuleBrokenException("Choose the file again.", nameof(Form.File));
        }

        var path = Path.GetTempFileName();
        try
        {
            await System.IO.File.WriteAllBytesAsync(path, content[..length], HttpContext.RequestAborted);
            return await work(path);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    internal static byte[] WithMark(string text) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];

    /// <summary>The answers.</summary>
    public sealed class Form
    {
        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }

        /// <summary>The file's name, from the first form to the second.</summary>
        public string? Name { get; set; }

        /// <summary>The file itself, base 64, from the first form to the second.</summary>
        public string? Content { get; set; }
    }
}

/// <summary>The organisation's offers as a file.</summary>
public sealed class ExportOffersPage(IMediator mediator) : GiverPage(mediator)
{
    /// <summary>Hands the file over.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        using var text = new StringWriter();
        await Mediator.Send(new ExportOffers.Query(text));
        return File(ImportOffersPage.WithMark(text.ToString()), "text/csv; charset=utf-8", "offers.csv");
    }
}
