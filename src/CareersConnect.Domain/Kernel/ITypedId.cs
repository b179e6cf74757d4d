namespace CareersConnect.Domain.Kernel;

/// <summary>A key that knows what it is the key of. Its value is a version 7 GUID, so that keys sort by the time they were drawn.</summary>
/// <remarks>Each implementation is a <c>readonly record struct</c> whose only constructor takes the <see cref="Guid"/>; the mapping to columns relies on it.</remarks>
public interface ITypedId
{
    /// <summary>The GUID as it is stored and as it travels in addresses.</summary>
    Guid Value { get; }
}
