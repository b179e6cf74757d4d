using CareersConnect.Application.Email;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Places;
using FluentValidation;

namespace CareersConnect.Application.People;

/// <summary>Answers that several forms ask for, and what they say when one is missing or wrong.</summary>
internal static class Answers
{
    public static IRuleBuilderOptions<T, string?> IsAFullName<T>(this IRuleBuilderInitial<T, string?> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Enter your full name")
        .MaximumLength(Person.NameLimit).WithMessage($"Your full name must be {Person.NameLimit} characters or fewer");

    public static IRuleBuilderOptions<T, string?> IsAnAddress<T>(this IRuleBuilderInitial<T, string?> rule, string enter = "Enter your work e-mail address") => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage(enter)
        .Must(text => Postbox.IsAddress(text!.Trim())).WithMessage("Enter an e-mail address like name@example.org");

    public static IRuleBuilderOptions<T, string?> IsAWebsite<T>(this IRuleBuilderInitial<T, string?> rule) => rule
        .Must(text => string.IsNullOrWhiteSpace(text) || Websites.Whole(text) is not null).WithMessage("Enter a website like www.example.org");

    public static IRuleBuilderOptionsConditions<T, string?> IsAPostcodeInEngland<T>(this IRuleBuilderInitial<T, string?> rule) => rule.Custom((text, context) =>
    {
        try
        {
            Postcode.InEngland(text);
        }
        catch (RuleBrokenException refused)
        {
            context.AddFailure(refused.Message);
        }
    });
}
