using FluentValidation;
using MediatR;

namespace CareersConnect.Application.Pipeline;

/// <summary>Stands between the transaction and the handler: where an answer could not be read, the model has told its faults by now, and nothing is saved.</summary>
internal sealed class RefuseUnreadable<TRequest, TResult>(UnreadableAnswers unreadable) : IPipelineBehavior<TRequest, TResult>
    where TRequest : notnull
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var result = await next();
        return unreadable.Any && request is IToldByTheModel ? throw new ValidationException([]) : result;
    }
}
