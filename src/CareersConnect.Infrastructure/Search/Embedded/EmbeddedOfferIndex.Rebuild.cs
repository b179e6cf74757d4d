using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>What takes long happens beside the edits: an index that is built anew, and segments that are put together.</summary>
internal sealed partial class EmbeddedOfferIndex
{
    /// <summary>So few edits are done again while others wait.</summary>
    private const int FewEdits = 100;

    private readonly SemaphoreSlim _rebuilding = new(1, 1);
    private EditsMeanwhile? _meanwhile;
    private bool _isMerging;

    /// <summary>How often it was built anew.</summary>
    public int Rebuilds { get; private set; }

    /// <summary>When the segments that are put together now are in place.</summary>
    public Task Merging { get; private set; } = Task.CompletedTask;

    /// <summary>
    /// The new index is built beside the one that serves, which goes on taking edits; they are noted and done again in the new one until few are left, and with those it is put in place. One rebuild at a time.
    /// </summary>
    /// <inheritdoc />
    public async Task RebuildAsync(IAsyncEnumerable<OfferDocument> offers, LogPosition position, CancellationToken cancellationToken)
    {
        await _rebuilding.WaitAsync(cancellationToken);
        try
        {
            var edits = new EditsMeanwhile();
            await AloneAsync(() => _meanwhile = edits, cancellationToken);
            var fresh = Contents.Empty(synonyms, _largest);
            fresh = fresh with { Snapshot = await new IndexBuild(fresh).RunAsync(offers, position, cancellationToken) };
            while (edits.Count > FewEdits)
            {
                IReadOnlyDictionary<Guid, OfferDocument?> some = new Dictionary<Guid, OfferDocument?>();
                await AloneAsync(() => some = edits.Take(), cancellationToken);
                fresh = fresh with { Snapshot = EditsMeanwhile.Done(fresh, some) };
            }

            await AloneAsync(() => Volatile.Write(ref _contents, fresh with { Snapshot = EditsMeanwhile.Done(fresh, edits.Take()) }), cancellationToken);
            Rebuilds++;
        }
        finally
        {
            await AloneAsync(() => _meanwhile = null, CancellationToken.None);
            _rebuilding.Release();
        }
    }

    /// <summary>Has segments put together beside the edits. Called by the writer at work.</summary>
    private void MergeWhenDue()
    {
        if (!_isMerging && SegmentMerge.Due(_contents.Snapshot, _largest) is { } due)
        {
            var contents = _contents;
            _isMerging = true;
            Merging = Task.Run(() => MergeAsync(contents, due));
        }
    }

    private async Task MergeAsync(Contents contents, SegmentMerge? due)
    {
        while (due is { } merge)
        {
            var made = merge.Run(contents.Writer.Beside());
            await AloneAsync(
                () =>
                {
                    if (ReferenceEquals(_contents.Writer, contents.Writer) && merge.Put(_contents.Snapshot, made) is { } next)
                    {
                        Volatile.Write(ref _contents, _contents with { Snapshot = next });
                    }

                    (contents, due) = (_contents, SegmentMerge.Due(_contents.Snapshot, _largest));
                    _isMerging = due is not null;
                },
                CancellationToken.None);
        }
    }
}
