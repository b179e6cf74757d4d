namespace CareersConnect.Domain.Education;

/// <content>From the register's row to the school and back.</content>
public sealed partial class School
{
    /// <summary>What the register last said.</summary>
    /// <returns>Equal to the row that was taken last.</returns>
    public RegisterFacts Facts() => new()
    {
        Urn = Urn, Name = Name, EstablishmentNumber = EstablishmentNumber,
        LocalAuthorityCode = LocalAuthorityCode, LocalAuthorityName = LocalAuthorityName,
        TypeCode = TypeCode, TypeName = TypeName, TypeGroupCode = TypeGroupCode, TypeGroupName = TypeGroupName, FurtherEducationType = FurtherEducationType,
        Status = Status, OpenedOn = OpenedOn, ClosedOn = ClosedOn,
        Phase = Phase, Gender = Gender, LowestAge = LowestAge, HighestAge = HighestAge, HasSixthForm = HasSixthForm,
        Pupils = Pupils, FreeMealsPercent = FreeMealsPercent, Capacity = Capacity, HasSpecialClasses = HasSpecialClasses,
        TrustCode = TrustCode, TrustName = TrustName, Ukprn = Ukprn,
        Street = Street, Locality = Locality, AddressLine3 = AddressLine3, Town = Town, County = County, Postcode = Postcode, Location = Location,
        Website = Website, Telephone = Telephone,
        RegionCode = RegionCode, RegionName = RegionName, DistrictCode = DistrictCode, DistrictName = DistrictName,
        UrbanRuralCode = UrbanRuralCode, UrbanRuralName = UrbanRuralName, OfstedRating = OfstedRating,
        LowerSuperOutputArea = LowerSuperOutputArea, MiddleSuperOutputArea = MiddleSuperOutputArea,
    };

    private void Take(RegisterFacts facts)
    {
        (Urn, Name, EstablishmentNumber) = (facts.Urn, facts.Name, facts.EstablishmentNumber);
        (LocalAuthorityCode, LocalAuthorityName) = (facts.LocalAuthorityCode, facts.LocalAuthorityName);
        (TypeCode, TypeName, FurtherEducationType) = (facts.TypeCode, facts.TypeName, facts.FurtherEducationType);
        (TypeGroupCode, TypeGroupName) = (facts.TypeGroupCode, facts.TypeGroupName);
        (Status, OpenedOn, ClosedOn) = (facts.Status, facts.OpenedOn, facts.ClosedOn);
        (Phase, Gender, HasSixthForm, HasSpecialClasses) = (facts.Phase, facts.Gender, facts.HasSixthForm, facts.HasSpecialClasses);
        (LowestAge, HighestAge) = (facts.LowestAge, facts.HighestAge);
        (Pupils, FreeMealsPercent, Capacity) = (facts.Pupils, facts.FreeMealsPercent, facts.Capacity);
        (TrustCode, TrustName, Ukprn) = (facts.TrustCode, facts.TrustName, facts.Ukprn);
        (Street, Locality, AddressLine3, Town, County) = (facts.Street, facts.Locality, facts.AddressLine3, facts.Town, facts.County);
        (Postcode, Outward) = (facts.Postcode, facts.Postcode?.Outward);
        (Easting, Northing) = (facts.Location?.Easting, facts.Location?.Northing);
        (Website, Telephone) = (facts.Website, facts.Telephone);
        (RegionCode, RegionName, DistrictCode, DistrictName) = (facts.RegionCode, facts.RegionName, facts.DistrictCode, facts.DistrictName);
        (UrbanRuralCode, UrbanRuralName, OfstedRating) = (facts.UrbanRuralCode, facts.UrbanRuralName, facts.OfstedRating);
        (LowerSuperOutputArea, MiddleSuperOutputArea) = (facts.LowerSuperOutputArea, facts.MiddleSuperOutputArea);
        YearGroups = YearGroupsRule.For(LowestAge, HighestAge, TypeCode, Phase);
        PalDuty = PalDutyRule.For(TypeCode, YearGroups);
        Fingerprint = facts.Fingerprint();
    }
}
