using CareersConnect.Domain.Kernel;

namespace CareersConnect.Application.Pipeline;

/// <summary>A command that writes what a form said over what stood there. When somebody else has changed the thing since the form was shown, it is refused, so that the last writer does not win unawares.</summary>
/// <typeparam name="TAggregate">The one thing that it loads and changes.</typeparam>
public interface IEdits<TAggregate>
    where TAggregate : AggregateRoot;
