using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Offers;
using FluentValidation;

namespace CareersConnect.Application.Encounters;

/// <summary>How many of a group came, as it was typed.</summary>
/// <param name="YearGroup">The year group.</param>
/// <param name="Programme">The programme of a college, or null.</param>
/// <param name="Pupils">How many; empty is not answered, 0 that nobody did.</param>
public sealed record CameAnswer(YearGroup YearGroup, Guid? Programme, int? Pupils)
{
    internal StudyProgrammeId? ProgrammeId => Programme is { } id ? new StudyProgrammeId(id) : null;
}

internal sealed class CameAnswerValidator : AbstractValidator<CameAnswer>
{
    public CameAnswerValidator() => RuleFor(c => c.Pupils).NotNull().WithMessage("Enter how many came, or 0")
        .InclusiveBetween(0, Offer.PupilLimit).WithMessage($"Enter how many came, 0 to {Offer.PupilLimit}");
}
