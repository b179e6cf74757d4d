using CareersConnect.Domain.Places;

namespace CareersConnect.Application.Places;

/// <summary>Where a postcode is, as an imported file of postcodes says. Written by the import only, in batches of its own.</summary>
public sealed class KnownPostcode
{
    internal KnownPostcode(long key, int easting, int northing, Nation nation) => (Key, Easting, Northing, Nation) = (key, easting, northing, nation);

    private KnownPostcode()
    {
    }

    /// <summary>The postcode as a number, see <see cref="PostcodeKey"/>.</summary>
    public long Key { get; private set; }

    /// <summary>Metres east on the national grid.</summary>
    public int Easting { get; private set; }

    /// <summary>Metres north on the national grid.</summary>
    public int Northing { get; private set; }

    /// <summary>The nation, exact also on the border.</summary>
    public Nation Nation { get; private set; }
}
