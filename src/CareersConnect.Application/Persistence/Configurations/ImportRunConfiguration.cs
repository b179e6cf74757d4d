using CareersConnect.Application.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.ToTable("ImportRuns");
        run.HasKey(r => r.Id);
        run.Property(r => r.Path).HasMaxLength(1000);
        run.Property(r => r.FileName).HasMaxLength(ImportRun.FileNameLimit);
        run.Property(r => r.By).HasMaxLength(200);
        run.Property(r => r.StopAskedBy).HasMaxLength(200);
        run.HasIndex(r => r.Place).IsUnique();
        run.HasIndex(r => r.StartedAt);
        run.HasMany(r => r.Findings).WithOne().HasForeignKey(finding => finding.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ImportFindingConfiguration : IEntityTypeConfiguration<ImportFinding>
{
    public void Configure(EntityTypeBuilder<ImportFinding> finding)
    {
        finding.ToTable("ImportFindings");
        finding.HasKey(f => new { f.RunId, f.IsFault, f.Number });
        finding.Property(f => f.ColumnName).HasMaxLength(100);
        finding.Property(f => f.Reason).HasMaxLength(400);
    }
}
