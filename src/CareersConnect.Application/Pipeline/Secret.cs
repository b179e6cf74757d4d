using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareersConnect.Application.Pipeline;

/// <summary>A password on its way from a form to its hash. It shows itself in no log and no stored answer: as text it is dots, as JSON a code that only this process can make.</summary>
/// <param name="Value">What was typed; may be empty.</param>
[JsonConverter(typeof(Sealed))]
public readonly record struct Secret(string? Value)
{
    /// <summary>What was typed, never null.</summary>
    public string Typed => Value ?? "";

    /// <inheritdoc />
    public override string ToString() => "•••";

    /// <summary>The hash of a command is kept with its idempotency key, so a plain password in it could be guessed from there. The code differs for two passwords, and its key dies with the process.</summary>
    private sealed class Sealed : JsonConverter<Secret>
    {
        private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

        public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A secret is never read back.");

        public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Convert.ToHexString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(value.Typed))));
    }
}
