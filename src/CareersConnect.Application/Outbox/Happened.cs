using CareersConnect.Domain.Kernel;
using MediatR;

namespace CareersConnect.Application.Outbox;

/// <summary>Something has happened and was committed. A reaction is an <see cref="INotificationHandler{TNotification}"/> of this, in <c>Application/&lt;Noun&gt;/&lt;WhatItDoes&gt;.cs</c>.</summary>
/// <remarks>
/// All reactions to one message share one transaction, which also marks the message as done: they use the context as it is, never save, and either all have their effect or none.
/// What leaves the building is written down there (an outgoing e-mail) and sent by its own relay, so that a reaction that is run again doubles nothing.
/// </remarks>
/// <typeparam name="TEvent">The type of the fact.</typeparam>
/// <param name="Event">The fact.</param>
/// <param name="MessageId">The same whenever the same fact is told: the first part of every idempotency key.</param>
/// <param name="OccurredAt">When it happened, UTC.</param>
public sealed record Happened<TEvent>(TEvent Event, Guid MessageId, DateTime OccurredAt) : INotification
    where TEvent : DomainEvent;
