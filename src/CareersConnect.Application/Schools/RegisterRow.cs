using System.Globalization;
using CareersConnect.Application.Imports;
using CareersConnect.Domain.Education;

namespace CareersConnect.Application.Schools;

/// <summary>Reads rows of the register's file as facts. Faults are noted at once; warnings wait until it is known whether the row is taken.</summary>
internal sealed partial class RegisterRow(CsvTable table, RegisterColumns columns, Findings faults)
{
    private readonly CsvCells _cells = new(table, faults, RegisterFacts.TextLimit);
    private readonly List<(CsvColumn? Column, string Reason)> _warnings = [];

    /// <summary>True when the row's website lacked only its scheme.</summary>
    public bool WebsiteWasCompleted { get; private set; }

    /// <summary>The row's number in the register.</summary>
    /// <returns>6 digits as a number; null when it is noted as a fault.</returns>
    public int? Urn()
    {
        var raw = _cells.Raw(columns["URN"]);
        return raw.Length == 6 && !raw.ContainsAnyExceptInRange('0', '9') ? int.Parse(raw, NumberStyles.None, CultureInfo.InvariantCulture)
            : _cells.Fault<int>(columns["URN"]!, raw, "a URN of 6 digits");
    }

    /// <summary>The row as facts.</summary>
    public RegisterFacts Facts(int urn)
    {
        _warnings.Clear();
        var type = Number("TypeOfEstablishment (code)");
        var (low, high) = (Number("StatutoryLowAge"), Number("StatutoryHighAge"));
        var phase = Code<SchoolPhase>("PhaseOfEducation (code)");
        Known("TypeOfEstablishment (code)", type is null || EstablishmentType.All.ContainsKey(type.Value));
        WarnOfAges(low, high);
        return new RegisterFacts
        {
            Urn = new Urn(urn.ToString("D6", CultureInfo.InvariantCulture)), Name = Text("EstablishmentName") ?? Unnamed(urn),
            EstablishmentNumber = EstablishmentNumber(), LocalAuthorityCode = LocalAuthority(), LocalAuthorityName = Text("LA (name)"),
            TypeCode = type ?? Missing("TypeOfEstablishment (code)"), TypeName = Text("TypeOfEstablishment (name)"),
            TypeGroupCode = Number("EstablishmentTypeGroup (code)"), TypeGroupName = Text("EstablishmentTypeGroup (name)"),
            FurtherEducationType = Applicable("FurtherEducationType (name)"),
            Status = Code<EstablishmentStatus>("EstablishmentStatus (code)"), OpenedOn = _cells.Day(columns["OpenDate"]), ClosedOn = _cells.Day(columns["CloseDate"]),
            Phase = phase, Gender = Gender(), LowestAge = low, HighestAge = high,
            HasSixthForm = YesNo("OfficialSixthForm (code)"), HasSpecialClasses = YesNo("SpecialClasses (code)"),
            Pupils = Published("NumberOfPupils") ? Number("NumberOfPupils") : null, Capacity = Published("SchoolCapacity") ? Number("SchoolCapacity") : null,
            FreeMealsPercent = Published("PercentageFSM") ? _cells.Fraction(columns["PercentageFSM"]) : null,
            TrustCode = Text("Trusts (code)"), TrustName = Text("Trusts (name)"), Ukprn = Ukprn(),
            Street = Text("Street"), Locality = Text("Locality"), AddressLine3 = Text("Address3"), Town = Text("Town"), County = Applicable("County (name)"),
            Postcode = Postcode(), Location = Location(), Website = Website(), Telephone = Text("TelephoneNum"),
            RegionCode = Text("GOR (code)"), RegionName = Text("GOR (name)"),
            DistrictCode = Text("DistrictAdministrative (code)"), DistrictName = Text("DistrictAdministrative (name)"),
            UrbanRuralCode = Text("UrbanRural (code)"), UrbanRuralName = Text("UrbanRural (name)"), OfstedRating = Applicable("OfstedRating (name)"),
            LowerSuperOutputArea = Text("LSOA (code)"), MiddleSuperOutputArea = Text("MSOA (code)"),
        };
    }

    /// <summary>Notes the row's warnings: it is taken.</summary>
    public void NoteWarnings(Findings warnings)
    {
        foreach (var (column, reason) in _warnings)
        {
            warnings.Add(table.Row.Line, column, reason);
        }
    }
}
