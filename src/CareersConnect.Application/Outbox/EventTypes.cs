using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareersConnect.Domain.Kernel;
using MediatR;

namespace CareersConnect.Application.Outbox;

/// <summary>Every kind of fact by its name, found by reflection: how a message of the outbox becomes a fact again.</summary>
public sealed class EventTypes
{
    /// <summary>How facts are written: enums by name, typed ids as plain GUIDs.</summary>
    public static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter(), new TypedIdJson() } };

    private readonly FrozenDictionary<string, Type> _types;

    /// <summary>Reads the kinds of facts of the given assemblies.</summary>
    /// <param name="assemblies">The domain; tests add their own.</param>
    /// <exception cref="InvalidOperationException">Two facts have the same name.</exception>
    public EventTypes(params IEnumerable<Assembly> assemblies)
    {
        var types = assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(DomainEvent))).ToList();
        if (types.GroupBy(type => type.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Two kinds of fact are called {twice.Key}.");
        }

        _types = types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
    }

    /// <summary>The kinds of facts.</summary>
    public IReadOnlyCollection<Type> All => _types.Values;

    /// <summary>Reads a message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>A <see cref="Happened{TEvent}"/> of the fact's own type.</returns>
    /// <exception cref="InvalidOperationException">There is no such kind of fact, or the text is none.</exception>
    public INotification Read(OutboxMessage message)
    {
        if (!_types.TryGetValue(message.Type, out var type))
        {
            throw new InvalidOperationException($"There is no kind of fact called {message.Type}.");
        }

        var fact = JsonSerializer.Deserialize(message.Body, type, Json)
            ?? throw new InvalidOperationException($"The text of message {message.Id} is no {message.Type}.");
        return (INotification)Activator.CreateInstance(typeof(Happened<>).MakeGenericType(type), fact, message.Id, message.OccurredAt)!;
    }

    private sealed class TypedIdJson : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsValueType && typeToConvert.IsAssignableTo(typeof(ITypedId));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(AsGuid<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class AsGuid<TId> : JsonConverter<TId>
        where TId : struct, ITypedId
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (TId)Activator.CreateInstance(typeof(TId), reader.GetGuid())!;

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
