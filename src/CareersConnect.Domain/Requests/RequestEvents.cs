using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Requests;

/// <summary>A school has said what it needs.</summary>
/// <param name="RequestId">The request.</param>
public sealed record RequestRaised(RequestId RequestId) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => RequestId.Value;
}

/// <summary>A school says differently what it needs.</summary>
/// <param name="RequestId">The request.</param>
public sealed record RequestChanged(RequestId RequestId) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => RequestId.Value;
}

/// <summary>A request is over.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Closure">How it ended.</param>
public sealed record RequestClosed(RequestId RequestId, RequestClosure Closure) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => RequestId.Value;
}
