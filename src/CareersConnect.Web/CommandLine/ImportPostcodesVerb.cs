using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Places;
using MediatR;

namespace CareersConnect.Web.CommandLine;

/// <summary>Takes a file of postcodes.</summary>
internal sealed class ImportPostcodesVerb(CareersConnectDbContext db, IMediator mediator) : ImportVerb(db, mediator)
{
    public override string Name => "import-postcodes";

    public override string Purpose => "takes a file of postcodes: the ONS Postcode Directory, or a file of Code-Point Open";

    protected override IImport Import(string path, IProgress<ImportProgress> progress) => new ImportPostcodes.Command(path, Path.GetFileName(path), progress);
}
