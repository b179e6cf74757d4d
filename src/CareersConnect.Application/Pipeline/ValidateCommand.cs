using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CareersConnect.Application.Pipeline;

/// <summary>Checks that every answer is there and well formed before the handler runs. All faults are told at once, with those of answers that could not even be read.</summary>
internal sealed class ValidateCommand<TRequest, TResult>(IEnumerable<IValidator<TRequest>> validators, UnreadableAnswers unreadable) : IPipelineBehavior<TRequest, TResult>
    where TRequest : notnull
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var faults = new List<ValidationFailure>();
        foreach (var validator in validators)
        {
            faults.AddRange((await validator.ValidateAsync(request, cancellationToken)).Errors);
        }

        var refused = faults.Count > 0 || (unreadable.Any && request is ICommand<TResult> and not IToldByTheModel);
        return !refused ? await next() : throw new ValidationException(faults);
    }
}
