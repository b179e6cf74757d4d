using System.Text.Json.Serialization;
using CareersConnect.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace CareersConnect.Application.Imports;

/// <summary>A person sends a file to be imported while they watch.</summary>
public static class SendImportFile
{
    /// <summary>The largest file that is taken: the real ones are 60 MB, the directory of postcodes is given on the command line.</summary>
    public const long SizeLimit = 200 * 1024 * 1024;

    /// <summary>The largest form: the file and the other answers.</summary>
    public const long FormLimit = SizeLimit + (1024 * 1024);

    /// <summary>Sends a file. No command: the file is kept before the import is asked for, outside any transaction.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="FileName">Its own name.</param>
    /// <param name="File">Its content; null when none was chosen.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Command(ImportKind? Kind, string? FileName, [property: JsonIgnore] Stream? File) : IRequest<Guid>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Kind).Must(kind => kind is { } known && Enum.IsDefined(known)).WithMessage("Select what the file is");
            RuleFor(c => c.File).NotNull().WithMessage("Choose a file");
        }
    }

    internal sealed class CommandHandler(IMediator mediator, IImportFiles files, IImportQueue queue) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var path = await files.KeepAsync(command.File!, cancellationToken);
            try
            {
                var run = await mediator.Send(new StartImport.Command(command.Kind!.Value, path, System.IO.Path.GetFileName(command.FileName ?? "file.csv")), cancellationToken);
                queue.Add(run);
                return run;
            }
            catch
            {
                files.Remove(path);
                throw;
            }
        }
    }
}
