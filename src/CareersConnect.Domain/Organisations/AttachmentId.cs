using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>The key of an Enterprise Adviser's attachment to a school.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct AttachmentId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static AttachmentId New() => new(Draws.Key());
}
