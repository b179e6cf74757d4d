using CareersConnect.Application.Matching;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Requests;
using CareersConnect.Infrastructure.Search.Elasticsearch;
using CareersConnect.Infrastructure.Search.Standing;

namespace CareersConnect.Infrastructure.Search.Percolator;

/// <summary>Open requests as they are now, as lines for the cluster.</summary>
internal static class ChangedRequests
{
    private const int Batch = 500;

    /// <summary>Looks again at what the lines name, after they were read.</summary>
    public static async Task<IReadOnlyList<BulkWriter.Line>> ReadAsync(CareersConnectDbContext db, IReadOnlyList<StandingChange> lines, long version, CancellationToken cancellationToken)
    {
        var written = new List<BulkWriter.Line>();
        foreach (var batch in lines.Select(line => line.RequestId).OfType<RequestId>().Distinct().Chunk(Batch))
        {
            var gone = batch.ToHashSet();
            await foreach (var request in db.WaitingAsync(db.Requests.Where(request => batch.Contains(request.Id))).WithCancellation(cancellationToken))
            {
                gone.Remove(request.Id);
                written.Add(Put(request, version));
            }

            written.AddRange(gone.Select(id => BulkWriter.Remove(StoredRequest.IdOf(id), version)));
        }

        foreach (var batch in lines.Select(line => line.SchoolId).OfType<SchoolId>().Distinct().Chunk(Batch))
        {
            written.AddRange(await db.WaitingAsync(db.Requests.Where(request => batch.Contains(request.SchoolId))).Select(request => Put(request, version)).ToListAsync(cancellationToken));
        }

        return written;
    }

    /// <summary>An open request, under the version of its reading.</summary>
    public static BulkWriter.Line Put(StandingReader.WaitingRequest request, long version) => BulkWriter.Put(StoredRequest.IdOf(request.Id), StoredRequest.Of(request.Id, request.Need, request.School), version);
}
