using System.Reflection;
using CareersConnect.Application.SignedIn;
using MediatR;

namespace CareersConnect.Application.Pipeline;

/// <summary>Lets a request through when the member belongs to its audience, or when it comes by a link that its handler looks at. Nobody signed in: sign in. The wrong role: not found.</summary>
internal sealed class AuthoriseRequest<TRequest, TResult>(ICurrentMember member) : IPipelineBehavior<TRequest, TResult>
    where TRequest : notnull
{
    private static readonly Audience Wanted = typeof(TRequest).GetCustomAttribute<ForAttribute>()?.Audience
        ?? throw new InvalidOperationException($"{typeof(TRequest).FullName} names no audience.");

    public Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        if (request is IByLink { IsByLink: true } || (Wanted & (member.Audiences | Audience.Anyone)) != Audience.None)
        {
            return next();
        }

        throw (member.Audiences & (Audience.SignedIn | Audience.System)) == Audience.None
            ? new SignInNeededException(typeof(TRequest).FullName!)
            : new NotFoundException("Page");
    }
}
