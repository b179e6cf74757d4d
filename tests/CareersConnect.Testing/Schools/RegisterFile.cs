using System.Globalization;
using System.Text;

namespace CareersConnect.Testing.Schools;

/// <summary>Writes a school register file as DfE publishes it, of invented schools: Windows-1252, CRLF, texts in quotation marks and some numbers bare, zero-padded codes.</summary>
public sealed class RegisterFile
{
    private static readonly HashSet<string> Bare = new(
        ["URN", "EstablishmentNumber", "StatutoryLowAge", "StatutoryHighAge", "SchoolCapacity", "UKPRN", "Easting", "Northing"], StringComparer.Ordinal);

    private readonly List<string> _lines = [];
    private IReadOnlyList<string> _columns = RegisterHeaders.Of2024;

    static RegisterFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding in which DfE publishes.</summary>
    public static Encoding Windows1252 => Encoding.GetEncoding(1252);

    /// <summary>An open secondary academy that nothing is wrong with.</summary>
    public static Dictionary<string, string> School(int urn) => new(StringComparer.Ordinal)
    {
        ["URN"] = Text(urn), ["LA (code)"] = "301", ["LA (name)"] = "Barking and Dagenham", ["EstablishmentNumber"] = Text(4000 + (urn % 1000)),
        ["EstablishmentName"] = $"Tern Valley School {urn % 1000}", ["TypeOfEstablishment (code)"] = "34", ["TypeOfEstablishment (name)"] = "Academy converter",
        ["EstablishmentTypeGroup (code)"] = "10", ["EstablishmentTypeGroup (name)"] = "Academies", ["EstablishmentStatus (code)"] = "1",
        ["EstablishmentStatus (name)"] = "Open", ["OpenDate"] = "01-09-2012", ["PhaseOfEducation (code)"] = "4", ["PhaseOfEducation (name)"] = "Secondary",
        ["StatutoryLowAge"] = "11", ["StatutoryHighAge"] = "18", ["OfficialSixthForm (code)"] = "1", ["Gender (code)"] = "3", ["Gender (name)"] = "Mixed",
        ["SchoolCapacity"] = "1200", ["SpecialClasses (code)"] = "2", ["NumberOfPupils"] = "1104", ["PercentageFSM"] = "28.5",
        ["Trusts (code)"] = "15999", ["Trusts (name)"] = "Tern Valley Trust", ["UKPRN"] = "10099999", ["Street"] = "1 Invented Street", ["Town"] = "Ternbridge",
        ["Postcode"] = "ZZ99 3WZ", ["SchoolWebsite"] = "https://www.ternvalley.example", ["TelephoneNum"] = "01632960001", ["GOR (code)"] = "H", ["GOR (name)"] = "London",
        ["UrbanRural (code)"] = "A1", ["UrbanRural (name)"] = "Urban major conurbation", ["Easting"] = "547000", ["Northing"] = "184000",
    };

    /// <summary>A file with one row for each school, each changed as told.</summary>
    public static RegisterFile Of(params (int Urn, (string Column, string Value)[] Changes)[] schools)
    {
        var file = new RegisterFile();
        foreach (var (urn, changes) in schools)
        {
            file.Add(urn, changes);
        }

        return file;
    }

    /// <summary>A file with one row, changed as told.</summary>
    public static RegisterFile Of(int urn, params (string Column, string Value)[] changes) => new RegisterFile().Add(urn, changes);

    /// <summary>Uses another year's header. Called before rows are added.</summary>
    public RegisterFile WithColumns(IEnumerable<string> columns)
    {
        _columns = [.. columns];
        return this;
    }

    /// <summary>Adds a school.</summary>
    public RegisterFile Add(int urn, params (string Column, string Value)[] changes)
    {
        var row = School(urn);
        foreach (var (column, value) in changes)
        {
            row[column] = value;
        }

        _lines.Add(Line(_columns, row));
        return this;
    }

    /// <summary>Adds a line as it stands.</summary>
    public RegisterFile AddLine(string line)
    {
        _lines.Add(line);
        return this;
    }

    /// <summary>The whole text.</summary>
    public override string ToString() => string.Concat(_lines.Prepend(Header(_columns)).Select(line => line + "\r\n"));

    /// <summary>One line of a file.</summary>
    public static string Line(IReadOnlyList<string> columns, IReadOnlyDictionary<string, string> row) => string.Join(',', columns.Select(column =>
    {
        var value = row.GetValueOrDefault(column, "");
        return Bare.Contains(column) && !value.Contains(',', StringComparison.Ordinal) ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }));

    /// <summary>The first line of a file.</summary>
    public static string Header(IReadOnlyList<string> columns) => string.Join(',', columns.Select(column => $"\"{column}\""));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
