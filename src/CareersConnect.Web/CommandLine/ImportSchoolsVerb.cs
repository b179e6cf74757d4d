using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Schools;
using MediatR;

namespace CareersConnect.Web.CommandLine;

/// <summary>Takes the school register's file.</summary>
internal sealed class ImportSchoolsVerb(CareersConnectDbContext db, IMediator mediator) : ImportVerb(db, mediator)
{
    public override string Name => "import-schools";

    public override string Purpose => "takes the school register's file of establishments, edubasealldata, as DfE publishes it";

    protected override IImport Import(string path, IProgress<ImportProgress> progress) => new ImportSchools.Command(path, Path.GetFileName(path), progress);
}
