using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using MediatR;

namespace CareersConnect.Web.CommandLine;

/// <summary>Takes the school register's file.</summary>
internal sealed class ImportSchoolsVerb(IDatabaseUpdate database, IMediator mediator) : ImportVerb(database, mediator)
{
    public override string Name => "import-schools";

    public override string Purpose => "takes the school register's file of establishments, edubasealldata, as DfE publishes it";

    protected override ImportKind Kind => ImportKind.Schools;
}
