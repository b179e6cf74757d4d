using System.Globalization;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>One search as SQL: every offer that fits but for one part at most goes into a table of this connection, with a bit for the part that it fails. Lists and counts are then read from that table.</summary>
internal sealed partial class Fts5Query
{
    public const int SectorTag = 1;

    public const int SubjectTag = 2;

    public const int LanguageTag = 3;

    public const int BenchmarkTag = 4;

    /// <summary>Later than any day.</summary>
    private const int NoDay = 9_999_999;

    public const string SquareMile = "2589988.110336";

    private readonly List<(string Name, object? Value)> _parameters = [];
    private readonly List<SetPart> _parts = [];
    private readonly OfferSearch _search;
    private readonly TermQuery? _match;

    public Fts5Query(OfferSearch search, TermQuery? match)
    {
        (_search, _match) = (search, match);
        Add(SearchPart.YearGroups, search.YearGroups.IsEmpty ? null : $"Years & {search.YearGroups.Bits}");
        Add(SearchPart.ActivityTypes, search.ActivityTypes.Count == 0 ? null : $"Type IN ({All(search.ActivityTypes.Select(type => type.Value))})");
        Add(SearchPart.Audiences, search.Audiences.Count == 0 ? null : $"Audience IN ({string.Join(", ", search.Audiences.Select(audience => (int)audience))})");
        Add(SearchPart.Where, search.Where == MeetingWays.None ? null : $"Ways & {(int)search.Where}");
        Add(SearchPart.Days, search.From is null && search.Until is null ? null : $"Next < {NoDay}");
        Add(SearchPart.Sizes, search.Sizes.Count == 0 ? null : $"Size IN ({string.Join(", ", search.Sizes.Select(size => (int)size))})");
        Add(SearchPart.SelfEmployed, search.SelfEmployed ? "Alone" : null);
        Add(SearchPart.Sectors, search.Sectors.Count == 0 ? null : Tagged(SectorTag, search.Sectors));
        Add(SearchPart.Subjects, search.Subjects.Count == 0 ? null : Tagged(SubjectTag, search.Subjects));
        Add(SearchPart.Stem, search.Stem ? "Stem" : null);
        Add(SearchPart.Free, search.Free ? "Free" : null);
        Add(SearchPart.Languages, search.Languages.Count == 0 ? null : Tagged(LanguageTag, search.Languages));
        Add(SearchPart.Benchmarks, search.Benchmarks.Count == 0 ? null : Tagged(BenchmarkTag, search.Benchmarks.Select(benchmark => benchmark.ToString(CultureInfo.InvariantCulture))));
        Flags.In(search.Access).ToList().ForEach(feature => Add(SearchPart.Access, $"Access & {(int)feature}", (int)feature));
        Flags.In(search.Content).ToList().ForEach(item => Add(SearchPart.Content, $"Content & {(int)item}", (int)item));
    }

    /// <summary>The parts that are set, each with the bit that stands for failing it.</summary>
    public IReadOnlyList<SetPart> Parts => _parts;

    public IReadOnlyList<(string Name, object? Value)> Parameters => _parameters;

    /// <summary>What the list is ordered by, rising, in columns of the table.</summary>
    public string Key => _search.EffectiveOrder switch
    {
        SearchOrder.Relevance => "-Score",
        SearchOrder.Distance => "(CASE WHEN Ways & 3 THEN Square ELSE 9e18 END)",
        SearchOrder.Newest => "-Published",
        _ => "Next",
    };

    /// <summary>Fills the table Hits with what fits and, where the search counts facets, with what fails one part only.</summary>
    public string Fill() => Fill(_search.CountFacets ? "Fails & (Fails - 1) = 0" : "Fails = 0");

    /// <summary>Fills the table Hits with everything that can be asked for, whatever it fails.</summary>
    public string FillAll() => Fill("1");

    /// <summary>The bits of all that is set of a part.</summary>
    public int BitsOf(SearchPart part) => _parts.Where(set => set.Of == part).Aggregate(0, (bits, set) => bits | set.Bit);

    private string Fill(string kept)
    {
        var from = _search.From?.DayNumber ?? 0;
        var until = _search.Until?.DayNumber ?? NoDay - 1;
        var dated = _search.From is not null || _search.Until is not null;
        return $"""
            DROP TABLE IF EXISTS temp.Hits;
            CREATE TEMP TABLE Hits AS
            WITH Week(K) AS (VALUES (0), (1), (2), (3), (4), (5), (6)),
            Base AS MATERIALIZED (SELECT Offers.*, max(1, Notice) AS Soon, {Square()} AS Square, {Score()} AS Score FROM {Source()}),
            Near AS MATERIALIZED (SELECT *, {Ways()} AS Ways, {NextDay(0, NoDay - 1)} AS Ever FROM Base AS B),
            Dated AS MATERIALIZED (SELECT *, {(dated ? NextDay(from, until) : "Ever")} AS Next FROM Near AS B WHERE Ways <> 0 AND Ever < {NoDay}),
            Judged AS (SELECT Doc, Id, Type, Years, Audience, Access, Content, Size, Alone, Stem, Free, Ways, Square, Next, Score, Published, {Fails()} AS Fails FROM Dated)
            SELECT * FROM Judged WHERE {kept};
            """;
    }

    /// <summary>The condition of an offer that fits, or fits but for this part.</summary>
    public string CountedFor(SearchPart part, int value = 0) =>
        _parts.Find(set => set.Of == part && set.Value == value) is { } own ? Text($"Fails IN (0, {own.Bit})") : "Fails = 0";

    private string Source()
    {
        var offers = _match is null || _match.IsNobody ? "Offers" : "Words JOIN Offers ON Offers.Doc = Words.rowid JOIN Texts ON Texts.Doc = Words.rowid";
        var conditions = new List<string>();
        if (_match is { IsNobody: true })
        {
            conditions.Add("0");
        }
        else if (_match is not null)
        {
            _parameters.Add(("$match", Fts5Words.MatchOf(_match)));
            conditions.Add("Words MATCH $match");
            conditions.Add(Fts5Words.EnoughOf(_match));
        }

        if (_search.Excluded.Count > 0)
        {
            conditions.Add($"Offers.Organisation NOT IN ({All(_search.Excluded.Select(id => Fts5Writer.KeyOf(id.Value)))})");
        }

        return conditions.Count == 0 ? offers : $"{offers} WHERE {string.Join(" AND ", conditions)}";
    }

    private string Score() => _match is { IsNobody: false } && _search.EffectiveOrder == SearchOrder.Relevance ? Fts5Words.ScoreOf(_match) : "0";

    private string Fails() => _parts.Count == 0 ? "0" : string.Join(" | ", _parts.Select(part => Text($"(CASE WHEN {part.Passes} THEN 0 ELSE {part.Bit} END)")));

    private void Add(SearchPart part, string? passes, int value = 0)
    {
        if (passes is not null)
        {
            _parts.Add(new SetPart(part, value, 1 << _parts.Count, passes));
        }
    }

    private string Tagged(int kind, IEnumerable<string> slugs) => $"EXISTS (SELECT 1 FROM Tags WHERE Tags.Doc = Dated.Doc AND Tags.Kind = {kind} AND Slug IN ({All(slugs)}))";

    private string All(IEnumerable<object> values)
    {
        var names = new List<string>();
        foreach (var value in values)
        {
            names.Add(Text($"$v{_parameters.Count}"));
            _parameters.Add((names[^1], value));
        }

        return string.Join(", ", names);
    }

    private static string Text(FormattableString sql) => sql.ToString(CultureInfo.InvariantCulture);
}
