using System.Text.Json;
using System.Text.Json.Serialization;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>Reads the lists that come with the product. A list that does not fit its type stops the host with the name of the file.</summary>
internal static class ReferenceFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new DeliveryModesJson(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new YearGroupsJson(), new ActivityTypeIdJson() },
    };

    /// <summary>The whole of a JSON file.</summary>
    public static T Json<T>(string name)
    {
        using var stream = Open(name);
        try
        {
            return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidDataException($"{name} is empty.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{name} does not have its shape: {fault.Message}", fault);
        }
    }

    /// <summary>The rows of a CSV file, each cell by the name of its column.</summary>
    public static IEnumerable<ReferenceRow> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        var header = ReferenceRow.Cells(reader.ReadLine() ?? throw new InvalidDataException($"{name} is empty."));
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            var cells = ReferenceRow.Cells(text);
            yield return cells.Count == header.Count
                ? new ReferenceRow(name, line, header, cells)
                : throw new InvalidDataException($"{name}, line {line}: {cells.Count} cells, expected {header.Count}.");
        }
    }

    /// <summary>Puts the things of a list under their keys.</summary>
    public static Dictionary<TKey, TThing> ByKey<TKey, TThing>(this IEnumerable<TThing> things, string name, Func<TThing, TKey> key)
        where TKey : notnull
    {
        var found = new Dictionary<TKey, TThing>();
        foreach (var thing in things)
        {
            if (!found.TryAdd(key(thing), thing))
            {
                throw new InvalidDataException($"{name} has {key(thing)} twice.");
            }
        }

        return found;
    }

    private static Stream Open(string name) => typeof(ReferenceFile).Assembly.GetManifestResourceStream("reference/" + name)
        ?? throw new InvalidDataException($"{name} is not in the program.");

    /// <summary>Year groups are written "Y7" in the files, Reception "R".</summary>
    private sealed class YearGroupsJson : JsonConverter<YearGroups>
    {
        public override YearGroups Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            YearGroups.Of(JsonSerializer.Deserialize<string[]>(ref reader, options)!.Select(One));

        public override void Write(Utf8JsonWriter writer, YearGroups value, JsonSerializerOptions options) => throw new NotSupportedException();

        private static YearGroup One(string text) => text is "R" ? YearGroup.Reception
            : text is ['Y', .. var digits] && int.TryParse(digits, out var year) && year is >= 1 and <= 14 ? (YearGroup)year
            : throw new JsonException($"\"{text}\" is no year group.");
    }

    /// <summary>Ways to meet are a list in the files.</summary>
    private sealed class DeliveryModesJson : JsonConverter<DeliveryModes>
    {
        public override DeliveryModes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<string[]>(ref reader, options)!.Aggregate(DeliveryModes.None, (modes, text) => modes | One(text));

        public override void Write(Utf8JsonWriter writer, DeliveryModes value, JsonSerializerOptions options) => throw new NotSupportedException();

        private static DeliveryModes One(string text) => text switch
        {
            "in-person" => DeliveryModes.InPerson,
            "live-online" => DeliveryModes.LiveOnline,
            "hybrid" => DeliveryModes.Hybrid,
            _ => throw new JsonException($"\"{text}\" is no way to meet."),
        };
    }

    private sealed class ActivityTypeIdJson : JsonConverter<ActivityTypeId>
    {
        public override ActivityTypeId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? throw new JsonException("A kind of activity has no key."));

        public override void Write(Utf8JsonWriter writer, ActivityTypeId value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
