using System.Collections.Concurrent;
using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// Makes all segments of an index that is begun anew. Whoever reads offers, whoever makes rows of them, and whoever makes segments of rows work side by side, in small pieces; there are never more than a few
/// pieces and the rows of two segments on the way, so that it needs little beyond the index itself.
/// </summary>
/// <param name="fresh">Empty tables.</param>
internal sealed class IndexBuild(Contents fresh)
{
    private const int Piece = 1024;

    private static readonly int Hands = Environment.ProcessorCount + 1;

    private readonly ConcurrentBag<RowReader> _readers = [];
    private readonly List<Task<OfferRow[]>> _rows = [];
    private readonly List<LiveSegment> _segments = [];
    private Task<LiveSegment?> _last = Task.FromResult<LiveSegment?>(null);
    private int _count;

    /// <summary>The snapshot of the offers.</summary>
    /// <param name="offers">Every offer, each once.</param>
    /// <param name="position">The place in the change log that they are at least as new as.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Snapshot> RunAsync(IAsyncEnumerable<OfferDocument> offers, LogPosition position, CancellationToken cancellationToken)
    {
        var (largest, piece) = (fresh.Writer.Largest, new List<OfferDocument>(Piece));
        await foreach (var offer in offers.WithCancellation(cancellationToken))
        {
            piece.Add(offer);
            if (piece.Count == Piece || _count + piece.Count == largest)
            {
                await ReadAsync([.. piece]);
                piece.Clear();
            }

            if (_count == largest)
            {
                await SegmentAsync();
            }
        }

        await ReadAsync([.. piece]);
        await SegmentAsync();
        await SegmentAsync();
        return new Snapshot(_segments, TermCounts.Of(_segments, fresh.Lexicon.Count), position);
    }

    /// <summary>Rows of a piece, when a hand is free.</summary>
    private async Task ReadAsync(OfferDocument[] piece)
    {
        if (_rows.Count >= Hands)
        {
            await _rows[^Hands];
        }

        _count += piece.Length;
        _rows.Add(Task.Run(() =>
        {
            var reader = _readers.TryTake(out var idle) ? idle : fresh.Writer.Reader();
            var rows = Array.ConvertAll(piece, reader.Read);
            _readers.Add(reader);
            return rows;
        }));
    }

    /// <summary>A segment of the rows so far, when the one before is done.</summary>
    private async Task SegmentAsync()
    {
        if (await _last is { } done)
        {
            _segments.Add(done);
        }

        Task<OfferRow[]>[] pieces = [.. _rows];
        _rows.Clear();
        _count = 0;
        _last = Task.Run(async () => (await Task.WhenAll(pieces)).SelectMany(rows => rows).ToArray() is { Length: > 0 } rows ? fresh.Writer.Made(rows) : null);
    }
}
