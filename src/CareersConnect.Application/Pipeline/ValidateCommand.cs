using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CareersConnect.Application.Pipeline;

/// <summary>Checks that every answer is there and well formed before the handler runs. All faults are told at once.</summary>
internal sealed class ValidateCommand<TRequest, TResult>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResult>
    where TRequest : notnull
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var faults = new List<ValidationFailure>();
        foreach (var validator in validators)
        {
            faults.AddRange((await validator.ValidateAsync(request, cancellationToken)).Errors);
        }

        return faults.Count == 0 ? await next() : throw new ValidationException(faults);
    }
}
