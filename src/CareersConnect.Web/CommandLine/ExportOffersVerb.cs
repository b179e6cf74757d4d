using System.Globalization;
using System.Text;
using CareersConnect.Application.Offers.Files;
using MediatR;

namespace CareersConnect.Web.CommandLine;

/// <summary>Writes all offers as a file.</summary>
internal sealed class ExportOffersVerb(IMediator mediator) : IManageVerb
{
    public string Name => "export-offers";

    public string Arguments => "FILE";

    public string Purpose => "writes all drafts, published and paused offers as a file that import-offers takes";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var path])
        {
            throw new UsageException("Name the file.");
        }

        await using var output = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var number = await mediator.Send(new ExportOffers.Query(output), cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{number:N0} offers were written to {path}."));
        return ExitCode.Done;
    }
}
