using CareersConnect.Domain.Places;

namespace CareersConnect.Domain.Education;

/// <summary>What one row of the school register says, as values of ours. Heads' names are not taken. Each fact has a property of the same name on <see cref="School"/>.</summary>
public sealed partial record RegisterFacts
{
    /// <summary>The longest text that is kept of any fact.</summary>
    public const int TextLimit = 250;

    /// <inheritdoc cref="School.Urn" />
    public required Urn Urn { get; init; }

    /// <inheritdoc cref="School.Name" />
    public required string Name { get; init; }

    /// <inheritdoc cref="School.EstablishmentNumber" />
    public string? EstablishmentNumber { get; init; }

    /// <inheritdoc cref="School.LocalAuthorityCode" />
    public required string LocalAuthorityCode { get; init; }

    /// <inheritdoc cref="School.LocalAuthorityName" />
    public string? LocalAuthorityName { get; init; }

    /// <inheritdoc cref="School.TypeCode" />
    public required int TypeCode { get; init; }

    /// <inheritdoc cref="School.TypeName" />
    public string? TypeName { get; init; }

    /// <inheritdoc cref="School.TypeGroupCode" />
    public int? TypeGroupCode { get; init; }

    /// <inheritdoc cref="School.TypeGroupName" />
    public string? TypeGroupName { get; init; }

    /// <inheritdoc cref="School.FurtherEducationType" />
    public string? FurtherEducationType { get; init; }

    /// <inheritdoc cref="School.Status" />
    public EstablishmentStatus Status { get; init; } = EstablishmentStatus.Open;

    /// <inheritdoc cref="School.OpenedOn" />
    public DateOnly? OpenedOn { get; init; }

    /// <inheritdoc cref="School.ClosedOn" />
    public DateOnly? ClosedOn { get; init; }

    /// <inheritdoc cref="School.Phase" />
    public SchoolPhase Phase { get; init; }

    /// <inheritdoc cref="School.Gender" />
    public SchoolGender Gender { get; init; }

    /// <inheritdoc cref="School.LowestAge" />
    public int? LowestAge { get; init; }

    /// <inheritdoc cref="School.HighestAge" />
    public int? HighestAge { get; init; }

    /// <inheritdoc cref="School.HasSixthForm" />
    public bool? HasSixthForm { get; init; }

    /// <inheritdoc cref="School.Pupils" />
    public int? Pupils { get; init; }

    /// <inheritdoc cref="School.FreeMealsPercent" />
    public double? FreeMealsPercent { get; init; }

    /// <inheritdoc cref="School.Capacity" />
    public int? Capacity { get; init; }

    /// <inheritdoc cref="School.HasSpecialClasses" />
    public bool? HasSpecialClasses { get; init; }

    /// <inheritdoc cref="School.TrustCode" />
    public string? TrustCode { get; init; }

    /// <inheritdoc cref="School.TrustName" />
    public string? TrustName { get; init; }

    /// <inheritdoc cref="School.Ukprn" />
    public Ukprn? Ukprn { get; init; }

    /// <inheritdoc cref="School.Street" />
    public string? Street { get; init; }

    /// <inheritdoc cref="School.Locality" />
    public string? Locality { get; init; }

    /// <inheritdoc cref="School.AddressLine3" />
    public string? AddressLine3 { get; init; }

    /// <inheritdoc cref="School.Town" />
    public string? Town { get; init; }

    /// <inheritdoc cref="School.County" />
    public string? County { get; init; }

    /// <inheritdoc cref="School.Postcode" />
    public Postcode? Postcode { get; init; }

    /// <inheritdoc cref="School.Location" />
    public GridPoint? Location { get; init; }

    /// <inheritdoc cref="School.Website" />
    public string? Website { get; init; }

    /// <inheritdoc cref="School.Telephone" />
    public string? Telephone { get; init; }

    /// <inheritdoc cref="School.RegionCode" />
    public string? RegionCode { get; init; }

    /// <inheritdoc cref="School.RegionName" />
    public string? RegionName { get; init; }

    /// <inheritdoc cref="School.DistrictCode" />
    public string? DistrictCode { get; init; }

    /// <inheritdoc cref="School.DistrictName" />
    public string? DistrictName { get; init; }

    /// <inheritdoc cref="School.UrbanRuralCode" />
    public string? UrbanRuralCode { get; init; }

    /// <inheritdoc cref="School.UrbanRuralName" />
    public string? UrbanRuralName { get; init; }

    /// <inheritdoc cref="School.OfstedRating" />
    public string? OfstedRating { get; init; }

    /// <inheritdoc cref="School.LowerSuperOutputArea" />
    public string? LowerSuperOutputArea { get; init; }

    /// <inheritdoc cref="School.MiddleSuperOutputArea" />
    public string? MiddleSuperOutputArea { get; init; }
}
