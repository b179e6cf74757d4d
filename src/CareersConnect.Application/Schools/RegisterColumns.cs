using CareersConnect.Application.Imports;

namespace CareersConnect.Application.Schools;

/// <summary>The columns of the register's establishment file that are used, found by name: the file's columns have come and gone over the years.</summary>
internal sealed class RegisterColumns
{
    private static readonly string[] Mandatory =
    [
        "URN", "LA (code)", "EstablishmentNumber", "EstablishmentName", "TypeOfEstablishment (code)", "EstablishmentStatus (code)",
        "StatutoryLowAge", "StatutoryHighAge", "Postcode", "Easting", "Northing",
    ];

    private static readonly string[] WhenPresent =
    [
        "LA (name)", "TypeOfEstablishment (name)", "EstablishmentTypeGroup (code)", "EstablishmentTypeGroup (name)", "OpenDate", "CloseDate",
        "PhaseOfEducation (code)", "OfficialSixthForm (code)", "Gender (code)", "NumberOfPupils", "PercentageFSM", "SchoolCapacity",
        "Trusts (code)", "Trusts (name)", "UKPRN", "Street", "Locality", "Address3", "Town", "County (name)", "SchoolWebsite", "TelephoneNum",
        "GOR (code)", "GOR (name)", "DistrictAdministrative (code)", "DistrictAdministrative (name)", "UrbanRural (code)", "UrbanRural (name)",
        "OfstedRating (name)", "SpecialClasses (code)", "FurtherEducationType (name)", "LSOA (code)", "MSOA (code)",
    ];

    private readonly Dictionary<string, CsvColumn?> _columns;

    private RegisterColumns(CsvTable table) =>
        _columns = Mandatory.Concat(WhenPresent).ToDictionary(name => name, table.Find, StringComparer.Ordinal);

    /// <summary>The column of that name.</summary>
    /// <returns>Null for one that this year's file does not have.</returns>
    public CsvColumn? this[string name] => _columns[name];

    /// <summary>Finds the columns.</summary>
    /// <param name="table">The file.</param>
    /// <param name="faults">Where missing ones are noted, each by name.</param>
    /// <returns>The columns; null when the file cannot be read for want of them.</returns>
    public static RegisterColumns? Find(CsvTable table, Findings faults)
    {
        if (OtherKind(table) is { } kind)
        {
            faults.Add(table.HeaderLine, null, kind);
            return null;
        }

        var before = faults.Total;
        foreach (var name in Mandatory.Where(name => table.Find(name) is null))
        {
            faults.Add(table.HeaderLine, null, $"The column \"{name}\" is missing.");
        }

        foreach (var name in Mandatory.Concat(WhenPresent).Where(table.HasTwice))
        {
            faults.Add(table.HeaderLine, table.Find(name), $"The column \"{name}\" is there twice.");
        }

        return faults.Total == before ? new RegisterColumns(table) : null;
    }

    private static string? OtherKind(CsvTable table)
    {
        if (table.Find("Group UID") is not null)
        {
            return "This is the register's file of groups (allgroupsdata). Import its file of establishments, edubasealldata.";
        }

        if (table.Find("LinkURN") is not null || table.Find("LinkType") is not null)
        {
            return "This is the register's file of links (links_edubasealldata). Import its file of establishments, edubasealldata.";
        }

        if (table.Find("pcd") is not null || table.Find("pcds") is not null)
        {
            return "This is a file of postcodes. Import it with import-postcodes.";
        }

        if (Mandatory.Any(name => table.Find(name) is not null))
        {
            return null;
        }

        var header = string.Concat(table.Names);
        return header.Contains(';', StringComparison.Ordinal) || header.Contains('\t', StringComparison.Ordinal)
            ? "The columns of this file are separated by semicolons or tabs. Save it with commas, or use the file as it was downloaded."
            : "The first line has none of the register's columns (URN, EstablishmentName and so on): this is not its file of establishments, edubasealldata.";
    }
}
