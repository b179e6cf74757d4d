using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;

namespace CareersConnect.Web.Api;

/// <summary>An answer as JSON, with a tag of its content: whoever has it already is told so in a few bytes.</summary>
internal static class ApiAnswer
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The answer.</summary>
    public static IResult Of<T>(HttpContext context, T value) => Tagged(context, JsonSerializer.SerializeToUtf8Bytes(value, Json), "application/json; charset=utf-8");

    /// <summary>Any answer, with a tag of its content.</summary>
    public static IResult Tagged(HttpContext context, byte[] body, string type)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(body, type);
    }
}
