using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class RequestConfiguration : IEntityTypeConfiguration<Request>
{
    public void Configure(EntityTypeBuilder<Request> request)
    {
        request.HasKey(r => r.Id);
        request.Property(r => r.Reference).HasMaxLength(12);
        request.Property(r => r.Title).HasMaxLength(Request.TitleLimit);
        request.Property(r => r.Purpose).HasMaxLength(Request.PurposeLimit);
        request.Ignore(r => r.IsOpen);
        request.HasIndex(r => r.Reference).IsUnique();
        request.HasIndex(r => new { r.SchoolId, r.Status });
        request.OwnsMany(r => r.History, entry =>
        {
            entry.ToTable("RequestHistory");
            entry.HasKey(e => e.Id);
            entry.Property(e => e.ByName).HasMaxLength(160);
            entry.Property(e => e.Reason).HasMaxLength(400);
        });
    }
}

internal sealed class NoMatchConfiguration : IEntityTypeConfiguration<NoMatch>
{
    public void Configure(EntityTypeBuilder<NoMatch> noMatch)
    {
        noMatch.ToTable("NoMatches");
        noMatch.HasKey(n => n.RequestId);
        noMatch.Property(n => n.Reason).HasMaxLength(60);
        noMatch.HasIndex(n => n.SchoolId);
    }
}

internal sealed class SuggestionConfiguration : IEntityTypeConfiguration<Suggestion>
{
    public void Configure(EntityTypeBuilder<Suggestion> suggestion)
    {
        suggestion.ToTable("Suggestions");
        suggestion.HasKey(s => new { s.RequestId, s.OfferId });
        suggestion.HasIndex(s => s.OfferId);
    }
}

internal sealed class ColdSpotConfiguration : IEntityTypeConfiguration<ColdSpot>
{
    public void Configure(EntityTypeBuilder<ColdSpot> spot)
    {
        spot.ToTable("ColdSpots");
        spot.HasKey(s => s.Id);
        spot.Property(s => s.LocalAuthorityCode).HasMaxLength(3);
        spot.Property(s => s.Reason).HasMaxLength(ColdSpot.ReasonLimit);
        spot.HasIndex(s => s.Until);
        spot.OwnsMany(s => s.Schools, school =>
        {
            school.ToTable("ColdSpotSchools");
            school.WithOwner().HasForeignKey("ColdSpotId");
            school.HasKey("ColdSpotId", nameof(ColdSpotSchool.SchoolId));
            school.HasIndex(s => s.SchoolId);
        });
    }
}
