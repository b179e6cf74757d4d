using System.Collections.Frozen;

namespace CareersConnect.Domain.Places;

/// <summary>The town that gives an area of postcodes its letters, or the English town nearest to a district on the border: how roughly a postcode of England is known when nobody told more of it.</summary>
public static class PostTowns
{
    private static readonly FrozenDictionary<string, string> Areas = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AL"] = "St Albans", ["B"] = "Birmingham", ["BA"] = "Bath", ["BB"] = "Blackburn", ["BD"] = "Bradford", ["BH"] = "Bournemouth", ["BL"] = "Bolton",
        ["BN"] = "Brighton", ["BR"] = "Bromley", ["BS"] = "Bristol", ["CA"] = "Carlisle", ["CB"] = "Cambridge", ["CH"] = "Chester", ["CM"] = "Chelmsford",
        ["CO"] = "Colchester", ["CR"] = "Croydon", ["CT"] = "Canterbury", ["CV"] = "Coventry", ["CW"] = "Crewe", ["DA"] = "Dartford", ["DE"] = "Derby",
        ["DH"] = "Durham", ["DL"] = "Darlington", ["DN"] = "Doncaster", ["DT"] = "Dorchester", ["DY"] = "Dudley", ["E"] = "London", ["EC"] = "London",
        ["EN"] = "Enfield Town", ["EX"] = "Exeter", ["FY"] = "Blackpool", ["GL"] = "Gloucester", ["GU"] = "Guildford", ["HA"] = "Harrow", ["HD"] = "Huddersfield",
        ["HG"] = "Harrogate", ["HP"] = "Hemel Hempstead", ["HR"] = "Hereford", ["HU"] = "Kingston upon Hull", ["HX"] = "Halifax", ["IG"] = "Ilford", ["IP"] = "Ipswich",
        ["KT"] = "Kingston upon Thames", ["L"] = "Liverpool", ["LA"] = "Lancaster", ["LE"] = "Leicester", ["LN"] = "Lincoln", ["LS"] = "Leeds", ["LU"] = "Luton",
        ["M"] = "Manchester", ["ME"] = "Rochester", ["MK"] = "Milton Keynes", ["N"] = "London", ["NE"] = "Newcastle upon Tyne", ["NG"] = "Nottingham",
        ["NN"] = "Northampton", ["NR"] = "Norwich", ["NW"] = "London", ["OL"] = "Oldham", ["OX"] = "Oxford", ["PE"] = "Peterborough", ["PL"] = "Plymouth",
        ["PO"] = "Portsmouth", ["PR"] = "Preston", ["RG"] = "Reading", ["RH"] = "Redhill", ["RM"] = "Romford", ["S"] = "Sheffield", ["SE"] = "London",
        ["SG"] = "Stevenage", ["SK"] = "Stockport", ["SL"] = "Slough", ["SM"] = "Sutton", ["SN"] = "Swindon", ["SO"] = "Southampton", ["SP"] = "Salisbury",
        ["SR"] = "Sunderland", ["SS"] = "Southend-on-Sea", ["ST"] = "Stoke-on-Trent", ["SW"] = "London", ["SY"] = "Shrewsbury", ["TA"] = "Taunton",
        ["TF"] = "Telford", ["TN"] = "Tonbridge", ["TQ"] = "Torquay", ["TR"] = "Truro", ["TS"] = "Middlesbrough", ["TW"] = "Twickenham", ["UB"] = "Southall",
        ["W"] = "London", ["WA"] = "Warrington", ["WC"] = "London", ["WD"] = "Watford", ["WF"] = "Wakefield", ["WN"] = "Wigan", ["WR"] = "Worcester",
        ["WS"] = "Walsall", ["WV"] = "Wolverhampton", ["YO"] = "York",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Districts with addresses in England whose area is Scotland's or Wales's.</summary>
    private static readonly FrozenDictionary<string, string> Border = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["DG14"] = "Carlisle", ["DG16"] = "Carlisle", ["TD9"] = "Carlisle", ["TD12"] = "Berwick-Upon-Tweed", ["TD15"] = "Berwick-Upon-Tweed",
        ["LD7"] = "Ludlow", ["LD8"] = "Leominster", ["LL14"] = "Oswestry", ["NP7"] = "Hereford", ["NP16"] = "Lydney", ["NP25"] = "Coleford",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The areas that are in the table, by their letters.</summary>
    public static IReadOnlyCollection<string> AreaLetters => Areas.Keys;

    /// <summary>The border districts that are in the table.</summary>
    public static IReadOnlyCollection<string> BorderDistricts => Border.Keys;

    /// <summary>The town of a first half.</summary>
    /// <param name="outward">The first half.</param>
    /// <returns>"Derby" for DE1; null outside England, and for letters that no post town has.</returns>
    public static string? Of(OutwardCode outward) => Border.GetValueOrDefault(outward.Value)
        ?? (outward.Nation == Nation.England ? Areas.GetValueOrDefault(outward.Area) : null);
}
