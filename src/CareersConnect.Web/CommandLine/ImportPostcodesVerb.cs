using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using MediatR;

namespace CareersConnect.Web.CommandLine;

/// <summary>Takes a file of postcodes.</summary>
internal sealed class ImportPostcodesVerb(IDatabaseUpdate database, IMediator mediator) : ImportVerb(database, mediator)
{
    public override string Name => "import-postcodes";

    public override string Purpose => "takes a file of postcodes: the ONS Postcode Directory, or a file of Code-Point Open";

    protected override ImportKind Kind => ImportKind.Postcodes;
}
