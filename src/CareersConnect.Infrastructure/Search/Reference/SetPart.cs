using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>A part of a search that is set.</summary>
/// <param name="Of">Which.</param>
/// <param name="Value">Which feature of it, where each counts as a part of its own.</param>
/// <param name="Bit">Stands for failing it.</param>
/// <param name="Passes">The SQL condition of passing it.</param>
internal sealed record SetPart(SearchPart Of, int Value, int Bit, string Passes);
