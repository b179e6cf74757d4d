namespace CareersConnect.Application.Persistence;

/// <summary>One key of the ring that protects forms and links. It is in the database so that every node reads what another wrote.</summary>
/// <param name="name">The key's own name.</param>
/// <param name="xml">The key, as the framework writes it.</param>
public sealed class ProtectionKey(string name, string xml)
{
    /// <summary>The key's own name.</summary>
    public string Name { get; private set; } = name;

    /// <summary>The key, as the framework writes it.</summary>
    public string Xml { get; private set; } = xml;
}
