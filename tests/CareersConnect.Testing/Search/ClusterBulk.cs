using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CareersConnect.Testing.Search;

/// <summary>Answers _bulk: each line for itself.</summary>
internal sealed class ClusterBulk
{
    private readonly ClusterFault? _fault;
    private readonly bool _refresh;
    private readonly string _name;
    private readonly bool _needsAlias;

    public ClusterBulk(string name, HttpRequest request, ClusterFault? fault)
    {
        ClusterRequests.Parameters(request, "require_alias", "refresh");
        ClusterRequests.Published(request, "bulk", null);
        (_name, _fault, _needsAlias) = (name, fault, request.Query["require_alias"] == "true");
        _refresh = request.Query["refresh"] == "wait_for";
        if (request.Query.ContainsKey("refresh") && !_refresh)
        {
            throw new InvalidRequestException("Only refresh=wait_for is known here.");
        }
    }

    public (int Status, object Answer) Answer(ClusterIndex index, byte[] body)
    {
        if (_needsAlias && !index.Aliases.Contains(_name))
        {
            throw new InvalidRequestException($"[{_name}] is not an alias", 404, "index_not_found_exception");
        }

        if (body.Length == 0 || body[^1] != (byte)'\n')
        {
            throw new InvalidRequestException("The bulk request must be terminated by a newline [\\n]", type: "illegal_argument_exception");
        }

        var (lines, items) = (new Queue<byte[]>(Lines(body)), new List<object>());
        while (lines.TryDequeue(out var head))
        {
            var line = StrictJson.Parse(head);
            if (PublishedSpecification.Here?.ProblemOfLine(line) is { } problem)
            {
                throw new InvalidRequestException($"Not as published: {problem}");
            }

            var (action, meta) = line.Only("action");
            meta.Known(action, "_id", "version", "version_type");
            JsonElement? source = action switch
            {
                "index" => lines.TryDequeue(out var next) ? StrictJson.Parse(next) : throw new InvalidRequestException("An index line without its document."),
                "delete" => null,
                _ => throw new InvalidRequestException($"An unknown action \"{action}\"."),
            };
            items.Add(new Dictionary<string, object> { [action] = One(index, meta, source, items.Count) });
        }

        if (_refresh)
        {
            index.Refresh();
        }

        return (200, new { took = 1, errors = true, items });
    }

    private object One(ClusterIndex index, JsonElement meta, JsonElement? source, int number)
    {
        var id = meta.Need("action", "_id").Text("_id");
        if (meta.Need("action", "version_type").Text("version_type") != "external_gte")
        {
            throw new InvalidRequestException("Versions come from outside here.");
        }

        if (_fault is ClusterFault.Red || (_fault is ClusterFault.HalfABulk or ClusterFault.BadLines && number % 2 == 1))
        {
            var refused = _fault switch { ClusterFault.Red => 503, ClusterFault.HalfABulk => 429, _ => 400 };
            return new { _id = id, status = refused, error = new { type = refused == 400 ? "document_parsing_exception" : "es_rejected_execution_exception", reason = "" } };
        }

        var status = index.Write(id, meta.Need("action", "version").Whole("version"), source);
        return status == 409 ? new { _id = id, status, error = new { type = "version_conflict_engine_exception", reason = "" } } : new { _id = id, status, result = status == 404 ? "not_found" : "done" };
    }

    private static IEnumerable<byte[]> Lines(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            var end = Array.IndexOf(body, (byte)'\n', at);
            yield return body[at..end];
            at = end + 1;
        }
    }
}
