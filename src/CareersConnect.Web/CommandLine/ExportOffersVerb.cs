using System.Globalization;
using System.Text;
using CareersConnect.Application.Offers.Files;
using CareersConnect.Application.Persistence;
using MediatR;

namespace CareersConnect.Web.CommandLine;

/// <summary>Writes all offers as a file.</summary>
internal sealed class ExportOffersVerb(IDatabaseUpdate database, IMediator mediator) : IManageVerb
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

        await database.RunAsync(cancellationToken);
        var number = await WriteAsync(path, cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{number:N0} offers were written to {path}."));
        return ExitCode.Done;
    }

    /// <summary>Beside its place first: a file that was there stays whole until the new one is.</summary>
    private async Task<int> WriteAsync(string path, CancellationToken cancellationToken)
    {
        var beside = $"{path}.part";
        try
        {
            int number;
            await using (var output = new StreamWriter(beside, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
            {
                number = await mediator.Send(new ExportOffers.Query(output), cancellationToken);
            }

            File.Move(beside, path, overwrite: true);
            return number;
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
