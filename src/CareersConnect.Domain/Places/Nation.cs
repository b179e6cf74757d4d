namespace CareersConnect.Domain.Places;

/// <summary>Where a postcode is. Careers guidance duties, and this product, are England's.</summary>
public enum Nation
{
    /// <summary>England, or a district that lies on both sides of its border.</summary>
    England = 0,

    /// <summary>Scotland.</summary>
    Scotland = 1,

    /// <summary>Wales.</summary>
    Wales = 2,

    /// <summary>Northern Ireland.</summary>
    NorthernIreland = 3,

    /// <summary>Jersey, Guernsey or the Isle of Man.</summary>
    CrownDependency = 4,

    /// <summary>British forces, or a postcode that is no place.</summary>
    Nowhere = 5,
}
