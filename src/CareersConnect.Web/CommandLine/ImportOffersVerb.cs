using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using MediatR;

namespace CareersConnect.Web.CommandLine;

/// <summary>Takes a file of offers of any organisations.</summary>
internal sealed class ImportOffersVerb(IDatabaseUpdate database, IMediator mediator) : ImportVerb(database, mediator)
{
    public override string Name => "import-offers";

    public override string Purpose => "takes a file of offers, as docs/offers-csv.md describes it";

    protected override ImportKind Kind => ImportKind.Offers;
}
