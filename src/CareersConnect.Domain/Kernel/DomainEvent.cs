namespace CareersConnect.Domain.Kernel;

/// <summary>A fact of the trade that has happened, in the past tense, with ids and no people in it. It is written to the outbox in the transaction that made it true.</summary>
public abstract record DomainEvent
{
    /// <summary>What must stay in order: facts of the same stream (one booking, one offer) are handled one after the other. Null when order does not matter.</summary>
    public virtual Guid? Stream => null;
}
