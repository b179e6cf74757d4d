namespace CareersConnect.Application.Matching;

/// <summary>How often one volunteer may be asked in a term: the setting Matching:AsksPerTerm. Beyond it their offers fit no request until the next term; a school can still ask by itself.</summary>
/// <param name="AsksPerTerm">Asks a term, 1 or more. Six is our default, about one a fortnight; no rule or study sets a number.</param>
public sealed record ContactBudget(int AsksPerTerm = ContactBudget.Usual)
{
    /// <summary>Our default.</summary>
    public const int Usual = 6;
}
