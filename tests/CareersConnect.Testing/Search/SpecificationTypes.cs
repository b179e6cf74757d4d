using System.Text.Json;

namespace CareersConnect.Testing.Search;

/// <summary>The types of the specification, and values held to them: the first thing that does not fit is told with its path.</summary>
internal sealed class SpecificationTypes(JsonElement types)
{
    private readonly Dictionary<string, JsonElement> _byName = types.EnumerateArray().ToDictionary(type => NameOf(type.GetProperty("name")), StringComparer.Ordinal);

    public JsonElement Find(JsonElement name) => _byName[NameOf(name)];

    public string? Problem(string space, string name, JsonElement value) => OfNamed(_byName[$"{space}.{name}"], value, name);

    /// <summary>Holds a value to a type as it is used.</summary>
    public string? Problem(JsonElement type, JsonElement value, string path) => type.GetProperty("kind").GetString() switch
    {
        "instance_of" => OfInstance(type, value, path),
        "array_of" => value.ValueKind != JsonValueKind.Array ? $"{path} is no list" : value.EnumerateArray().Select((item, n) => Problem(type.GetProperty("value"), item, $"{path}[{n}]")).FirstOrDefault(problem => problem is not null),
        "union_of" => OfUnion(type.GetProperty("items").EnumerateArray(), value, path),
        "dictionary_of" => value.ValueKind != JsonValueKind.Object ? $"{path} is no object" : value.EnumerateObject().Select(one => Problem(type.GetProperty("value"), one.Value, $"{path}.{one.Name}")).FirstOrDefault(problem => problem is not null),
        "literal_value" => type.GetProperty("value").ToString() == value.ToString() ? null : $"{path} is not {type.GetProperty("value")}",
        _ => null,
    };

    /// <summary>Holds an object to the members of an interface or of a body.</summary>
    public string? ProblemOfMembers(JsonElement type, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return type.TryGetProperty("shortcutProperty", out var shortcut) ? Problem(MembersOf(type)[shortcut.GetString()!].GetProperty("type"), value, path) : $"{path} is no object";
        }

        var members = MembersOf(type);
        foreach (var member in value.EnumerateObject())
        {
            var problem = members.TryGetValue(member.Name, out var known) ? Problem(known.GetProperty("type"), member.Value, $"{path}.{member.Name}")
                : Additional(type) is { } additional ? Problem(additional, member.Value, $"{path}.{member.Name}") : $"{path} has no member \"{member.Name}\"";
            if (problem is not null)
            {
                return problem;
            }
        }

        return members.Values.Where(member => member.GetProperty("required").GetBoolean()).Select(member => member.GetProperty("name").GetString()!)
            .FirstOrDefault(name => !value.TryGetProperty(name, out _)) is { } missing ? $"{path} lacks \"{missing}\"" : null;
    }

    private string? OfInstance(JsonElement type, JsonElement value, string path)
    {
        var name = NameOf(type.GetProperty("type"));
        bool? fits = name switch
        {
            "_builtins.string" => value.ValueKind == JsonValueKind.String,
            "_builtins.number" => value.ValueKind == JsonValueKind.Number,
            "_builtins.boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "_builtins.null" => value.ValueKind == JsonValueKind.Null,
            _ => null,
        };
        return fits is { } known ? (known ? null : $"{path} is no {name}") : _byName.TryGetValue(name, out var named) ? OfNamed(named, value, path) : null;
    }

    private string? OfNamed(JsonElement type, JsonElement value, string path) => type.GetProperty("kind").GetString() switch
    {
        "enum" => type.GetProperty("members").EnumerateArray().Any(member => Names(member).Contains(value.ToString())) ? null : $"{path} is none of {type.GetProperty("name").GetProperty("name")}",
        "type_alias" => Problem(type.GetProperty("type"), value, path),
        _ => ProblemOfMembers(type, value, path),
    };

    private string? OfUnion(IEnumerable<JsonElement> items, JsonElement value, string path)
    {
        var problems = items.Select(item => Problem(item, value, path)).ToList();
        return problems.Contains(null) ? null : problems.MaxBy(problem => problem!.Length);
    }

    private Dictionary<string, JsonElement> MembersOf(JsonElement type)
    {
        var members = type.TryGetProperty("inherits", out var parent) ? MembersOf(Find(parent.GetProperty("type"))) : new(StringComparer.Ordinal);
        foreach (var member in type.GetProperty("properties").EnumerateArray())
        {
            foreach (var name in Names(member))
            {
                members[name] = member;
            }
        }

        return members;
    }

    private static JsonElement? Additional(JsonElement type) => type.TryGetProperty("behaviors", out var behaviours)
        ? behaviours.EnumerateArray().Where(one => one.GetProperty("type").GetProperty("name").GetString()!.StartsWith("AdditionalPropert", StringComparison.Ordinal)).Select(one => (JsonElement?)one.GetProperty("generics")[1]).FirstOrDefault() : null;

    private static IEnumerable<string> Names(JsonElement member) =>
        [member.GetProperty("name").GetString()!, .. member.TryGetProperty("aliases", out var others) ? others.EnumerateArray().Select(other => other.GetString()!) : []];

    private static string NameOf(JsonElement name) => $"{name.GetProperty("namespace").GetString()}.{name.GetProperty("name").GetString()}";
}
