using CareersConnect.Domain.Education;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class CareersPageConfiguration : IEntityTypeConfiguration<CareersPage>
{
    public void Configure(EntityTypeBuilder<CareersPage> page)
    {
        page.ToTable("CareersPages");
        page.HasKey(p => p.SchoolId);
        page.Property(p => p.LeaderName).HasMaxLength(CareersPage.NameLimit);
        page.Property(p => p.LeaderEmail).HasMaxLength(CareersPage.ContactLimit);
        page.Property(p => p.LeaderTelephone).HasMaxLength(CareersPage.ContactLimit);
        page.Property(p => p.Programme).HasMaxLength(CareersPage.TextLimit);
        page.Property(p => p.Impact).HasMaxLength(CareersPage.TextLimit);
    }
}
