using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.ReferenceData;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>The stemmer against another's: the one in SQLite.</summary>
public sealed class PorterStemmerTests
{
    private static readonly string[] Beginnings =
    [
        "relat", "condit", "rat", "val", "hesit", "digit", "conform", "radic", "differ", "vile", "analog", "vietnam", "predic", "oper", "feud", "decis", "hope", "callous", "formal", "sensit", "sens",
        "trip", "electric", "good", "reviv", "allow", "infer", "airlin", "gyroscop", "adjust", "defens", "irrit", "replac", "adopt", "commun", "activ", "angular", "homolog", "effect", "bowdler", "hop",
        "tann", "fall", "hiss", "fizz", "fail", "fil", "happ", "sk", "cr", "pla", "enjo", "engineer", "manufactur", "technolog", "apprentic", "account", "yes", "by", "control", "roll", "prob", "ceas",
    ];

    private static readonly string[] Endings =
    [
        "", "s", "es", "ies", "sses", "ss", "eed", "ed", "ing", "ational", "tional", "enci", "anci", "izer", "abli", "alli", "entli", "eli", "ousli", "ization", "ation", "ator", "alism", "iveness", "fulness",
        "ousness", "aliti", "iviti", "biliti", "logi", "icate", "ative", "alize", "iciti", "ical", "ful", "ness", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "sion", "tion",
        "ou", "ism", "ate", "iti", "ous", "ive", "ize", "e", "l", "ll", "y", "ying", "ied", "ship", "ships", "ings", "ally", "ability", "ities",
    ];

    [Fact]
    public async Task Every_word_has_the_stem_that_another_stemmer_gives_it()
    {
        var words = Beginnings.SelectMany(beginning => Endings.Select(ending => beginning + ending))
            .Concat(Synonyms.All.SelectMany(row => row.Equivalents.Prepend(row.Term)).SelectMany(term => term.ToLowerInvariant().Split(' ', '-')))
            .Where(word => word.Length > 0 && word.All(char.IsAsciiLetter)).Distinct(StringComparer.Ordinal).ToList();
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await RunAsync(connection, "CREATE VIRTUAL TABLE W USING fts5(Word, tokenize = 'porter ascii'); CREATE VIRTUAL TABLE V USING fts5vocab(W, 'instance');", null);
        foreach (var word in words)
        {
            await RunAsync(connection, "INSERT INTO W VALUES ($word)", word);
        }

        var theirs = new List<string>();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT term FROM V ORDER BY doc";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            theirs.Add(reader.GetString(0));
        }

        Assert.True(words.Count > 3000);
        Assert.Empty(words.Zip(theirs).Where(pair => PorterStemmer.Stem(pair.First) != pair.Second).Select(pair => $"{pair.First}: {PorterStemmer.Stem(pair.First)}, not {pair.Second}"));
    }

    [Theory]
    [InlineData("engineering", "engin")]
    [InlineData("engineers", "engin")]
    [InlineData("is", "is")]
    [InlineData("covid19s", "covid19s")]
    public void Stems_are_as_they_are_known(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));

    private static async Task RunAsync(SqliteConnection connection, string sql, string? word)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$word", (object?)word ?? DBNull.Value);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
