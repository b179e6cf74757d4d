using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CareersConnect.Web.Answers;

/// <summary>Reads one kind of answer.</summary>
internal delegate bool Reading<T>(string text, out T value, out string fault);

/// <summary>Binds an answer that people type in their own way; what cannot be read stays in the form, with the reason.</summary>
internal sealed class AnswerBinder<T>(Reading<T> read) : IModelBinder
    where T : struct
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var typed = context.ValueProvider.GetValue(context.ModelName);
        if (typed == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        context.ModelState.SetModelValue(context.ModelName, typed);
        var text = typed.FirstValue;
        if (string.IsNullOrWhiteSpace(text))
        {
            // Whether an answer is needed is said by the command's validator.
            context.Result = ModelBindingResult.Success(context.ModelMetadata.IsReferenceOrNullableType ? null : default(T));
        }
        else if (read(text, out var value, out var fault))
        {
            context.Result = ModelBindingResult.Success(value);
        }
        else
        {
            context.ModelState.TryAddModelError(context.ModelName, fault);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Finds the binder of a day, a time or a whole number.</summary>
internal sealed class AnswerBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? new AnswerBinder<DateOnly>(DateAnswer.TryRead)
            : type == typeof(TimeOnly) ? new AnswerBinder<TimeOnly>(TimeAnswer.TryRead)
            : type == typeof(int) && context.BindingInfo.BindingSource?.CanAcceptDataFrom(BindingSource.Services) != true ? new AnswerBinder<int>(NumberAnswer.TryRead)
            : null;
    }
}

/// <summary>Registers how answers are read, and what is said about those that cannot be.</summary>
internal static class AnswersRegistration
{
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.ModelBinderProviders.Insert(0, new AnswerBinders());

            // Whether an answer is needed is said once, by the command's validator.
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            var words = mvc.ModelBindingMessageProvider;
            words.SetValueMustNotBeNullAccessor(_ => "Choose an answer");
            words.SetAttemptedValueIsInvalidAccessor((_, _) => "Choose an answer from the list");
            words.SetUnknownValueIsInvalidAccessor(_ => "Choose an answer from the list");
            words.SetValueIsInvalidAccessor(_ => "Choose an answer from the list");
            words.SetMissingBindRequiredValueAccessor(_ => "Choose an answer");
            words.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Choose an answer from the list");
            words.SetValueMustBeANumberAccessor(_ => "Enter a number in figures, for example 30");
        });
        return services;
    }
}
