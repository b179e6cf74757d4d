using MediatR;

namespace CareersConnect.Application.Pipeline;

/// <summary>Changes something. One command, one save, one transaction.</summary>
/// <typeparam name="TResult">What the caller is told; it is kept as JSON under the form's idempotency key, so it holds ids and plain values only.</typeparam>
public interface ICommand<out TResult> : IRequest<TResult>;

/// <summary>Reads something. Never writes.</summary>
/// <typeparam name="TResult">What the page shows.</typeparam>
public interface IQuery<out TResult> : IRequest<TResult>;

/// <summary>The answer of a command that has nothing else to say.</summary>
public readonly record struct Done;
