using System.Globalization;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Testing.Schools;

/// <summary>Writes a register file of any size, the same for the same seed: invented names, half of the schools closed, all local authorities, every type, dirty websites, some without postcode or coordinates.</summary>
public static class RegisterGenerator
{
    private static readonly string[] First = ["Ash", "Bram", "Corn", "Dene", "Elder", "Fern", "Gorse", "Hazel", "Ivel", "Juniper", "Kestrel", "Lark", "Maple", "Nettle", "Oak", "Pike", "Quarry", "Rowan", "Sorrel", "Tern", "Umber", "Vale", "Wren", "Yarrow", "Zinnia"];
    private static readonly string[] Second = ["bridge", "combe", "dale", "field", "ford", "garth", "hurst", "leigh", "mere", "ness", "port", "ridge", "stead", "thwaite", "well", "wick", "worth"];
    private static readonly string[] Kinds = ["Academy", "Community College", "High School", "School", "School for Girls", "Free School", "“Upper” School", "Collège Français", "School, Sixth Form and “Creative” Centre"];
    private static readonly (int Type, string Name, int Group, int Phase, int Low, int High)[] Types =
    [
        (1, "Community school", 4, 2, 3, 11), (1, "Community school", 4, 4, 11, 16), (2, "Voluntary aided school", 4, 2, 4, 11), (34, "Academy converter", 10, 2, 4, 11),
        (34, "Academy converter", 10, 4, 11, 18), (28, "Academy sponsor led", 10, 4, 11, 18), (35, "Free schools", 11, 4, 11, 19), (7, "Community special school", 5, 0, 3, 19),
        (44, "Academy special converter", 10, 0, 11, 19), (11, "Other independent school", 3, 0, 3, 18), (14, "Pupil referral unit", 4, 0, 5, 16), (18, "Further education", 1, 6, 16, 99),
        (40, "University technical college", 11, 4, 14, 19), (30, "Welsh establishment", 6, 2, 3, 11), (37, "British schools overseas", 9, 0, 3, 18), (29, "Higher education institutions", 2, 0, 18, 99),
    ];

    /// <summary>URNs in use begin at 100000.</summary>
    public const int Urns = 900_000;

    private static readonly LocalAuthority[] Authorities = [.. LocalAuthorities.All.OrderBy(authority => authority.Code, StringComparer.Ordinal)];

    /// <summary>Writes the file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="rows">How many schools; URNs run from 500000, or from 100000 for more than 499,999 of them. After 900,000 there are no more, and they begin again.</param>
    /// <param name="seed">Same seed, same file.</param>
    /// <param name="change">Called with each row's number and cells, to make a variant; may be null.</param>
    public static void Write(string path, int rows, int seed, Action<int, Dictionary<string, string>>? change = null)
    {
        _ = RegisterFile.Windows1252;
        using var writer = new StreamWriter(path, append: false, RegisterFile.Windows1252, 1 << 16) { NewLine = "\r\n" };
        writer.WriteLine(RegisterFile.Header(RegisterHeaders.Of2024));
        var random = new Random(seed);
        var first = rows < 500_000 ? 500_000 : 100_000;
        for (var number = 0; number < rows; number++)
        {
            var row = School(random, first + (number % Urns));
            change?.Invoke(number, row);
            writer.WriteLine(RegisterFile.Line(RegisterHeaders.Of2024, row));
        }
    }

    private static Dictionary<string, string> School(Random random, int urn)
    {
        string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
        T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
        var place = One(First) + One(Second);
        var type = One(Types);
        var authority = Authorities[urn % Authorities.Length];
        var (east, north) = (200_000 + random.Next(450_000), 50_000 + random.Next(600_000));
        var isPlaceless = random.Next(35) == 0;
        var status = random.Next(100) switch { < 47 => "2", < 49 => "4", < 50 => "3", _ => "1" };
        var row = RegisterFile.School(urn);
        foreach (var (column, value) in new (string, string)[]
        {
            ("URN", urn.ToString("D6", CultureInfo.InvariantCulture)), ("LA (code)", authority.Code), ("LA (name)", authority.Name), ("EstablishmentNumber", Text(1000 + (urn / Authorities.Length % 9000))),
            ("EstablishmentName", $"{place} {One(Kinds)}"), ("TypeOfEstablishment (code)", type.Type.ToString("D2", CultureInfo.InvariantCulture)), ("TypeOfEstablishment (name)", type.Name),
            ("EstablishmentTypeGroup (code)", Text(type.Group)), ("EstablishmentStatus (code)", status), ("CloseDate", status is "2" ? "31-08-2017" : ""),
            ("PhaseOfEducation (code)", Text(type.Phase)), ("StatutoryLowAge", Text(type.Low)), ("StatutoryHighAge", Text(type.High)),
            ("ReasonEstablishmentOpened (name)", "Not applicable"), ("ReasonEstablishmentClosed (name)", "Not applicable"), ("ReligiousCharacter (name)", "Does not apply"), ("Diocese (name)", "Not applicable"),
            ("AdmissionsPolicy (name)", "Not applicable"), ("SpecialClasses (name)", "No Special Classes"), ("TrustSchoolFlag (name)", "Supported by a multi-academy trust"), ("FederationFlag (name)", "Not under a federation"),
            ("OfstedSpecialMeasures (name)", "Not applicable"), ("LastChangedDate", "19-09-2018"), ("HeadPreferredJobTitle", "Headteacher"), ("TeenMoth (name)", "Not applicable"), ("SENPRU (name)", "Not applicable"),
            ("EBD (name)", "Not applicable"), ("FTProv (name)", "Not applicable"), ("CCF (name)", "Not applicable"), ("InspectorateName (name)", "Ofsted"), ("NurseryProvision (name)", "No Nursery Classes"),
            ("NumberOfPupils", Text(40 + random.Next(1500))), ("PercentageFSM", (random.Next(600) / 10.0).ToString(CultureInfo.InvariantCulture)), ("SchoolCapacity", Text(100 + random.Next(1500))),
            ("Trusts (code)", Text(15_000 + random.Next(1500))), ("Trusts (name)", $"{One(First)}{One(Second)} Learning Trust"), ("UKPRN", Text(10_000_000 + urn)),
            ("Street", $"{random.Next(200) + 1} {One(First)} Lane"), ("Locality", "Saint " + One(First)), ("Town", place), ("County (name)", "Not recorded"),
            ("Postcode", isPlaceless ? "" : $"ZZ{random.Next(99) + 1} {random.Next(10)}{One("ABDEFGHJLN".ToCharArray())}{One("PQRSTUWXYZ".ToCharArray())}"),
            ("Easting", isPlaceless ? "" : Text(east)), ("Northing", isPlaceless ? "" : Text(north)), ("TelephoneNum", "01632960" + random.Next(1000).ToString("D3", CultureInfo.InvariantCulture)),
            ("SchoolWebsite", random.Next(40) == 0 ? One(["http;//", "Hhtp://", "office@"]) + $"{place}.example" : $"www.{place.ToLowerInvariant()}.example"),
            ("DistrictAdministrative (code)", "E09000020"), ("DistrictAdministrative (name)", "Invented Borough"), ("AdministrativeWard (name)", place + " Ward"), ("ParliamentaryConstituency (name)", place + " North"),
            ("GSSLACode (name)", "E09000020"), ("MSOA (name)", "Invented Borough 001"), ("LSOA (name)", "Invented Borough 001E"), ("PreviousLA (code)", "999"), ("UPRN", Text(random.Next(int.MaxValue))),
            ("MSOA (code)", "E0200" + random.Next(10_000).ToString("D4", CultureInfo.InvariantCulture)), ("LSOA (code)", "E010" + random.Next(100_000).ToString("D5", CultureInfo.InvariantCulture)), ("FSM", Text(random.Next(300))),
        })
        {
            row[column] = value;
        }

        return row;
    }
}
