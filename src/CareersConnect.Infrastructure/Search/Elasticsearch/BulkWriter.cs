using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Offers;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>
/// Writes many documents at once, in pieces of a few megabytes. Each line names its version, so that what was read earlier never takes the place of what was read later: the cluster answers 409, which is
/// as good as done. Lines that were turned away for the moment (429, 503) are sent again; those that are refused for good are named in the log and hold up no others.
/// </summary>
internal sealed partial class BulkWriter(ElasticsearchClient cluster, ElasticsearchOptions options, ILogger log)
{
    private const int PieceBytes = 5_000_000;

    private const int Tries = 6;

    private readonly List<Line> _lines = [];
    private int _bytes;

    /// <summary>How many pieces were sent.</summary>
    public int Pieces { get; private set; }

    /// <summary>How many lines were refused for good.</summary>
    public int Refused { get; private set; }

    /// <summary>Takes an offer in.</summary>
    public static Line Put(OfferDocument offer, long version) =>
        Put(KeptOffer.IdOf(offer.Id), KeptOffer.Of(offer), version);

    /// <summary>Forgets an offer.</summary>
    public static Line Remove(OfferId offer, long version) => Remove(KeptOffer.IdOf(offer), version);

    /// <summary>Takes a document in.</summary>
    public static Line Put(string id, Dictionary<string, object?> document, long version) => new(id, ElasticsearchClient.Json(Dsl.Of(("index", Head(id, version)))), ElasticsearchClient.Json(document));

    /// <summary>Forgets a document.</summary>
    public static Line Remove(string id, long version) => new(id, ElasticsearchClient.Json(Dsl.Of(("delete", Head(id, version)))), null);

    /// <summary>Writes lines through an alias, which must be there, and comes back when they are found.</summary>
    /// <param name="alias">The alias; of an index that is about to be put in place, its own name.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="atOnce">Whether the cluster's next refresh is not waited for but asked for: right after an index was put in place it may lack what could be found in the one before.</param>
    /// <param name="isNew">Whether the index is about to be put in place.</param>
    public async Task WriteAsync(string alias, IEnumerable<Line> lines, CancellationToken cancellationToken, bool atOnce = false, bool isNew = false)
    {
        var path = isNew ? $"{alias}/_bulk" : $"{alias}/_bulk?require_alias=true";
        foreach (var line in lines)
        {
            await AddAsync(path, line, cancellationToken);
        }

        // One piece waits for the cluster's own next refresh, which costs it nothing; of several only the last would.
        var isWaited = Pieces == 0 && !atOnce && !isNew;
        await SendAsync(isWaited ? path + "&refresh=wait_for" : path, cancellationToken);
        if (!isWaited)
        {
            await cluster.ChangeAsync(HttpMethod.Post, $"{alias}/_refresh", null, cancellationToken);
        }
    }

    /// <summary>Adds a line; sends what has gathered when that is a whole piece.</summary>
    public async Task AddAsync(string path, Line line, CancellationToken cancellationToken)
    {
        _lines.Add(line);
        _bytes += line.Head.Length + (line.Body?.Length ?? 0) + 2;
        if (_bytes >= PieceBytes)
        {
            await SendAsync(path, cancellationToken);
        }
    }

    /// <summary>Sends what has gathered.</summary>
    public async Task SendAsync(string path, CancellationToken cancellationToken)
    {
        IReadOnlyList<Line> left = [.. _lines];
        _lines.Clear();
        _bytes = 0;
        Pieces += left.Count > 0 ? 1 : 0;
        for (var attempt = 1; left.Count > 0; attempt++)
        {
            left = await OnceAsync(path, left, cancellationToken);
            if (left.Count > 0 && attempt == Tries)
            {
                throw new IndexAwayException($"The search cluster turned {left.Count} documents away {Tries} times.");
            }

            await Task.Delay(left.Count == 0 ? TimeSpan.Zero : options.Pause * Math.Pow(2, attempt) * (0.5 + Random.Shared.NextDouble()), cancellationToken);
        }
    }

    /// <summary>The lines that were turned away for the moment.</summary>
    private async Task<IReadOnlyList<Line>> OnceAsync(string path, IReadOnlyList<Line> lines, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        foreach (var part in lines.SelectMany(line => new[] { line.Head, line.Body }).OfType<byte[]>())
        {
            body.Write(part);
            body.WriteByte((byte)'\n');
        }

        var answer = await cluster.ChangeAsync(HttpMethod.Post, path, body.ToArray(), cancellationToken);
        var again = new List<Line>();
        foreach (var (line, item) in lines.Zip(answer.GetProperty("items").EnumerateArray()))
        {
            var outcome = item.EnumerateObject().First().Value;
            var status = outcome.GetProperty("status").GetInt32();
            if (status is 429 or 503)
            {
                again.Add(line);
            }
            else if (status >= 300 && !(status == 409 || (status == 404 && line.Body is null && !outcome.TryGetProperty("error", out _))))
            {
                Refuse(line, status, outcome);
            }
        }

        return again;
    }

    /// <summary>An index that is not there is no fault of the document's.</summary>
    private void Refuse(Line line, int status, JsonElement outcome)
    {
        if (status is 401 or 403 or 404)
        {
            throw new IndexAwayException($"The search cluster answered {status}{ElasticsearchAnswers.Reason(outcome)} to a write.");
        }

        Refused++;
        WasRefused(log, line.Id, status, ElasticsearchAnswers.Reason(outcome));
    }

    private static Dictionary<string, object?> Head(string id, long version) => Dsl.Of(("_id", id), ("version", version), ("version_type", "external_gte"));

    [LoggerMessage(Level = LogLevel.Error, Message = "The search cluster refused document {Document} with {Status}{Reason}: it cannot be found there until it changes, or the index is rebuilt.")]
    private static partial void WasRefused(ILogger log, string document, int status, string reason);

    /// <summary>One line of a bulk request, or two.</summary>
    internal sealed record Line(string Id, byte[] Head, byte[]? Body);
}
