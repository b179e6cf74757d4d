using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Places;

/// <summary>Writes what a checked file of postcodes has that the database has not, or has elsewhere. The caller has opened the transaction and commits it.</summary>
internal sealed class PostcodeTaking(CareersConnectDbContext db, IBulkWriter bulk, PostcodeFile file, IProgress<ImportProgress>? progress)
{
    private const string Phase = "Taking the postcodes";
    private const int DeleteBatch = 500, InsertBatch = 20_000;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        progress?.Report(new ImportProgress(Phase, 0, 0));
        foreach (var keys in Indices(file.IsMoved).Select(index => file[index].Key).Chunk(DeleteBatch))
        {
            await db.KnownPostcodes.Where(postcode => keys.Contains(postcode.Key)).ExecuteDeleteAsync(cancellationToken);
        }

        var taken = 0;
        foreach (var batch in Indices(file.IsNew.Or(file.IsMoved)).Chunk(InsertBatch))
        {
            await bulk.InsertAsync(batch.Select(Row), cancellationToken);
            taken += batch.Length;
            progress?.Report(new ImportProgress(Phase, taken, (int)((batch[^1] + 1) * 100L / file.Count)));
        }
    }

    private static IEnumerable<int> Indices(System.Collections.BitArray bits)
    {
        for (var index = 0; index < bits.Count; index++)
        {
            if (bits[index])
            {
                yield return index;
            }
        }
    }

    private KnownPostcode Row(int index)
    {
        var (key, easting, northing, nation) = file[index];
        return new KnownPostcode(key, easting, northing, nation);
    }
}
