using System.Globalization;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Search.Reference;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>Reads what <see cref="FacetBody"/> asked for.</summary>
internal static class FacetAnswer
{
    public static OfferFacets Read(JsonElement counts) => new()
    {
        YearGroups = Listed(counts, "years", key => (YearGroup)Number(key)),
        ActivityTypes = Listed(counts, "types", key => new ActivityTypeId(key)),
        Audiences = Listed(counts, "audiences", key => (OfferAudience)Number(key)),
        Where = Each<MeetingWays>(counts, "where"),
        Sizes = Listed(counts, "sizes", key => (EmployerSize)Number(key)),
        SelfEmployed = Count(counts.GetProperty("alone")),
        Sectors = Listed(counts, "sectors", key => key),
        Subjects = Listed(counts, "subjects", key => key),
        Languages = Listed(counts, "languages", key => key),
        Benchmarks = Listed(counts, "benchmarks", Number),
        Stem = Count(counts.GetProperty("stem")),
        Free = Count(counts.GetProperty("free")),
        Access = Each<AccessFeatures>(counts, "access"),
        Content = Each<ProviderContent>(counts, "content"),
    };

    /// <summary>How many offers a bucket holds.</summary>
    public static int Count(JsonElement bucket) => bucket.GetProperty("doc_count").GetInt32();

    private static Dictionary<T, int> Listed<T>(JsonElement counts, string name, Func<string, T> read)
        where T : notnull => counts.GetProperty(name).GetProperty("each").GetProperty("buckets").EnumerateArray().ToDictionary(bucket => read(bucket.GetProperty("key").GetString()!), Count);

    private static Dictionary<T, int> Each<T>(JsonElement counts, string name)
        where T : struct, Enum => Flags.Single<T>().Zip(counts.GetProperty(name).GetProperty("buckets").EnumerateArray(), (flag, bucket) => KeyValuePair.Create(flag, Count(bucket)))
            .Where(count => count.Value > 0).ToDictionary();

    private static int Number(string key) => int.Parse(key, CultureInfo.InvariantCulture);
}
