using CareersConnect.Application.Email;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using FluentValidation;

namespace CareersConnect.Application.People;

/// <content>What a good answer is.</content>
public static partial class Register
{
    internal sealed class YouValidator : AbstractValidator<You>
    {
        public YouValidator()
        {
            RuleFor(y => y.FullName).IsAFullName();
            RuleFor(y => y.Email).IsAnAddress();
        }
    }

    internal sealed class AboutValidator : AbstractValidator<About>
    {
        public AboutValidator()
        {
            RuleFor(a => a.Side).IsInEnum().WithMessage("Select what you join as");
            RuleFor(a => a.Name).NotEmpty().WithMessage("Enter the name of the organisation")
                .MaximumLength(Organisation.NameLimit).WithMessage($"The name of the organisation must be {Organisation.NameLimit} characters or fewer");
            RuleFor(a => a.Sector).Must(slug => Sectors.Find(new SectorId(slug ?? "")) is not null).WithMessage("Select the sector that you mainly work in").When(a => a.Side == Side.Employer);
            RuleFor(a => a.Size).NotNull().WithMessage("Select how many people work there").IsInEnum().WithMessage("Select how many people work there").When(a => a.Side == Side.Employer);
            RuleFor(a => a.Ukprn).Must(text => string.IsNullOrWhiteSpace(text) || Ukprn.IsOne(text.Trim())).WithMessage("A UK provider reference number (UKPRN) has 8 digits and starts with 1");
            RuleFor(a => a.Website).IsAWebsite();
            RuleFor(a => a.Postcode).IsAPostcodeInEngland();
        }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.You).SetValidator(new YouValidator());
            RuleFor(c => c.About).SetValidator(new AboutValidator());
            RuleFor(c => c.Password).IsANewPassword(c => [c.You.FullName, c.You.Email]);
        }
    }
}
