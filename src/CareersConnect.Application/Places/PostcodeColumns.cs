using CareersConnect.Application.Imports;
using CareersConnect.Domain.Places;

namespace CareersConnect.Application.Places;

/// <summary>The columns of a file of postcodes: the ONS Postcode Directory or its lookups of any year, or Code-Point Open, whose files have no header.</summary>
internal sealed class PostcodeColumns
{
    private const int CodePointWidth = 10;

    private PostcodeColumns(CsvColumn postcode, CsvColumn easting, CsvColumn northing, CsvColumn? country, bool hasHeader) =>
        (Postcode, Easting, Northing, Country, HasHeader) = (postcode, easting, northing, country, hasHeader);

    public CsvColumn Postcode { get; }

    public CsvColumn Easting { get; }

    public CsvColumn Northing { get; }

    public CsvColumn? Country { get; }

    /// <summary>False when the first line is a postcode already.</summary>
    public bool HasHeader { get; }

    /// <summary>Finds the columns.</summary>
    /// <param name="table">The file.</param>
    /// <param name="faults">Where missing ones are noted.</param>
    /// <returns>Null when the file cannot be read for want of them.</returns>
    public static PostcodeColumns? Find(CsvTable table, Findings faults)
    {
        if (table.Width == CodePointWidth && table.Names.FirstOrDefault() is { } first && Domain.Places.Postcode.Find(first) is not null)
        {
            return new PostcodeColumns(new CsvColumn(0, "Postcode"), new CsvColumn(2, "Eastings"), new CsvColumn(3, "Northings"), new CsvColumn(4, "Country_code"), hasHeader: false);
        }

        if (table.Find("EstablishmentName") is not null)
        {
            faults.Add(table.HeaderLine, null, "This is the school register's file of establishments. Import it with import-schools.");
            return null;
        }

        var postcode = First(table, "pcds", "pcd", "pcd7", "pcd8", "Postcode");
        var easting = First(table, "oseast1m", "east1m", "Eastings", "Easting");
        var northing = First(table, "osnrth1m", "north1m", "Northings", "Northing");
        if (postcode is null && easting is null && northing is null)
        {
            faults.Add(table.HeaderLine, null, "The first line has neither the columns of the ONS Postcode Directory (pcds, oseast1m or east1m and so on) nor a row of Code-Point Open: this is not a file of postcodes.");
            return null;
        }

        Missing(postcode, "pcds");
        Missing(easting, "east1m");
        Missing(northing, "north1m");
        var country = table.Names.FirstOrDefault(name => name.StartsWith("ctry", StringComparison.OrdinalIgnoreCase) || name.Equals("Country_code", StringComparison.OrdinalIgnoreCase));
        return postcode is null || easting is null || northing is null ? null
            : new PostcodeColumns(postcode, easting, northing, country is null ? null : table.Find(country), hasHeader: true);

        void Missing(CsvColumn? column, string name)
        {
            if (column is null)
            {
                faults.Add(table.HeaderLine, null, $"The column \"{name}\" is missing.");
            }
        }
    }

    /// <summary>The nation of an official code of a country, "E92000001".</summary>
    public static Nation? NationOf(ReadOnlySpan<char> code) => code.IsEmpty ? null : code[0] switch
    {
        'E' => Nation.England,
        'S' => Nation.Scotland,
        'W' => Nation.Wales,
        'N' => Nation.NorthernIreland,
        'L' or 'M' => Nation.CrownDependency,
        _ => null,
    };

    private static CsvColumn? First(CsvTable table, params IEnumerable<string> names) => names.Select(table.Find).FirstOrDefault(column => column is not null);
}
