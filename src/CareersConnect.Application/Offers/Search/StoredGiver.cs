using System.Data.Common;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Offers.Search;

/// <summary>What offers carry of whoever gives them.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Kinds">What they are.</param>
/// <param name="Sectors">Slugs of their sectors, the main one first.</param>
/// <param name="Size">How large they are; null when that was never asked.</param>
/// <param name="SelfEmployed">Whether it is one person working for themselves.</param>
/// <param name="Stem">Whether their work is in science, technology, engineering or mathematics.</param>
internal sealed record StoredGiver(string Name, OrganisationKinds Kinds, string[] Sectors, EmployerSize? Size, bool SelfEmployed, bool Stem)
{
    /// <summary>All of them.</summary>
    public const string Sql = "SELECT \"Id\", \"Name\", \"Kinds\", \"Facts_Sectors\", \"Facts_Size\", \"Facts_SelfEmployed\", \"Facts_Stem\" FROM \"Organisations\"";

    /// <summary>What a row says.</summary>
    /// <param name="row">At the row.</param>
    public static StoredGiver Read(DbDataReader row) => row.IsDBNull(4)
        ? new StoredGiver(row.GetString(1), (OrganisationKinds)row.GetInt32(2), [], Size: null, SelfEmployed: false, Stem: false)
        : new StoredGiver(
            row.GetString(1), (OrganisationKinds)row.GetInt32(2), StoredOfferRow.Parsed(row.GetString(3)), Enum.Parse<EmployerSize>(row.GetString(4)), row.GetBoolean(5),
            !string.Equals(row.GetString(6), nameof(Domain.ReferenceData.Stem.No), StringComparison.Ordinal));
}
