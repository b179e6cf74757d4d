using System.Text.Json;

namespace CareersConnect.Testing.Search;

/// <summary>Reads bodies without forgiveness: every member must be known.</summary>
internal static class StrictJson
{
    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    public static JsonElement Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(bytes, Strict);
        }
        catch (JsonException broken)
        {
            throw new InvalidRequestException($"No JSON: {broken.Message}");
        }
    }

    /// <summary>The members of an object, which must all be among the known.</summary>
    public static JsonElement Known(this JsonElement element, string what, params string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidRequestException($"{what} is no object.");
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                throw new InvalidRequestException($"{what} has an unknown member \"{member.Name}\".");
            }
        }

        return element;
    }

    /// <summary>The only member of an object.</summary>
    public static (string Name, JsonElement Value) Only(this JsonElement element, string what)
    {
        var members = element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().ToList() : [];
        return members is [var only] ? (only.Name, only.Value) : throw new InvalidRequestException($"{what} must have one member and has {members.Count}.");
    }

    public static JsonElement? Find(this JsonElement element, string name) => element.TryGetProperty(name, out var found) ? found : null;

    public static JsonElement Need(this JsonElement element, string what, string name) => element.Find(name) ?? throw new InvalidRequestException($"{what} lacks \"{name}\".");

    public static string Text(this JsonElement element, string what) => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new InvalidRequestException($"{what} is no text.");

    public static long Whole(this JsonElement element, string what) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var number) ? number : throw new InvalidRequestException($"{what} is no whole number.");

    public static double Real(this JsonElement element, string what) => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : throw new InvalidRequestException($"{what} is no number.");

    public static IReadOnlyList<JsonElement> Items(this JsonElement element, string what) => element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray()] : throw new InvalidRequestException($"{what} is no list.");
}
