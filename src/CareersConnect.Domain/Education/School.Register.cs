using CareersConnect.Domain.Places;

namespace CareersConnect.Domain.Education;

/// <content>What the register says about a school, column by column.</content>
public sealed partial class School
{
    /// <summary>The register's number for it, unique for life.</summary>
    public Urn Urn { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>4 digits, unique within the local authority at any one time; null when it has none.</summary>
    public string? EstablishmentNumber { get; private set; }

    /// <summary>3 digits.</summary>
    public string LocalAuthorityCode { get; private set; } = "";

    /// <summary>The local authority's name.</summary>
    public string? LocalAuthorityName { get; private set; }

    /// <summary>The register's code of its type, a key of <see cref="EstablishmentType.All"/> unless the register has a new one.</summary>
    public int TypeCode { get; private set; }

    /// <summary>The type's name in the register.</summary>
    public string? TypeName { get; private set; }

    /// <summary>The register's code of its group of types.</summary>
    public int? TypeGroupCode { get; private set; }

    /// <summary>The group's name.</summary>
    public string? TypeGroupName { get; private set; }

    /// <summary>What kind of college, such as "Sixth form college"; null for a school.</summary>
    public string? FurtherEducationType { get; private set; }

    /// <summary>Whether it is open.</summary>
    public EstablishmentStatus Status { get; private set; }

    /// <summary>The day it opened, where the register knows it.</summary>
    public DateOnly? OpenedOn { get; private set; }

    /// <summary>The day it closed or will close.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The phase; none for special and independent schools.</summary>
    public SchoolPhase Phase { get; private set; }

    /// <summary>Whom it admits.</summary>
    public SchoolGender Gender { get; private set; }

    /// <summary>The lowest statutory age.</summary>
    public int? LowestAge { get; private set; }

    /// <summary>The highest statutory age.</summary>
    public int? HighestAge { get; private set; }

    /// <summary>Whether it has an official sixth form; null when that does not apply.</summary>
    public bool? HasSixthForm { get; private set; }

    /// <summary>Pupils on roll, at the last census.</summary>
    public int? Pupils { get; private set; }

    /// <summary>Pupils who are eligible for free school meals, in percent.</summary>
    public double? FreeMealsPercent { get; private set; }

    /// <summary>The most pupils that it has room for.</summary>
    public int? Capacity { get; private set; }

    /// <summary>Whether it has special classes; null when that is not known.</summary>
    public bool? HasSpecialClasses { get; private set; }

    /// <summary>The register's code of its trust; null outside trusts.</summary>
    public string? TrustCode { get; private set; }

    /// <summary>The trust's name.</summary>
    public string? TrustName { get; private set; }

    /// <summary>Its number as a provider.</summary>
    public Ukprn? Ukprn { get; private set; }

    /// <summary>First line of the address.</summary>
    public string? Street { get; private set; }

    /// <summary>Second line.</summary>
    public string? Locality { get; private set; }

    /// <summary>Third line.</summary>
    public string? AddressLine3 { get; private set; }

    /// <summary>Town.</summary>
    public string? Town { get; private set; }

    /// <summary>County.</summary>
    public string? County { get; private set; }

    /// <summary>Postcode; null when the register has none that can be read.</summary>
    public Postcode? Postcode { get; private set; }

    /// <summary>The first half of the postcode.</summary>
    public OutwardCode? Outward { get; private set; }

    /// <summary>Metres east on the national grid; null when not known.</summary>
    public int? Easting { get; private set; }

    /// <summary>Metres north on the national grid; null when not known.</summary>
    public int? Northing { get; private set; }

    /// <summary>Where it is, or null. For use in memory: queries use <see cref="Easting"/> and <see cref="Northing"/>.</summary>
    public GridPoint? Location => Easting is { } east && Northing is { } north ? new GridPoint(east, north) : null;

    /// <summary>Its website, with its scheme; null when the register's is no address.</summary>
    public string? Website { get; private set; }

    /// <summary>Telephone number, as the register has it.</summary>
    public string? Telephone { get; private set; }

    /// <summary>The register's letter of the region: A, B, D to H, J, K.</summary>
    public string? RegionCode { get; private set; }

    /// <summary>The region's name.</summary>
    public string? RegionName { get; private set; }

    /// <summary>Code of the administrative district.</summary>
    public string? DistrictCode { get; private set; }

    /// <summary>Name of the administrative district.</summary>
    public string? DistrictName { get; private set; }

    /// <summary>Code of how urban or rural the place is, such as A1.</summary>
    public string? UrbanRuralCode { get; private set; }

    /// <summary>How urban or rural the place is, in words.</summary>
    public string? UrbanRuralName { get; private set; }

    /// <summary>Ofsted's last single-word judgement, where there was one.</summary>
    public string? OfstedRating { get; private set; }

    /// <summary>Code of the census area of about 1,500 people.</summary>
    public string? LowerSuperOutputArea { get; private set; }

    /// <summary>Code of the census area of about 8,000 people.</summary>
    public string? MiddleSuperOutputArea { get; private set; }
}
