using CareersConnect.Testing.Schools;

namespace CareersConnect.Web.Tests.CommandLine;

/// <summary>The exit codes are honest, and what stands is said in a sentence.</summary>
public sealed class ManageTests(ManageFixture manage) : IClassFixture<ManageFixture>
{
    [Fact]
    public async Task Demo_data_goes_into_a_database_that_was_not_there_and_out_as_a_file_and_not_in_twice()
    {
        string[] seed = ["seed", "--schools", "3", "--offers", "12", "--seed", "7", "--today", "2026-11-22"];
        var (first, again) = (await manage.RunAsync("new.db", seed), await manage.RunAsync("new.db", seed));
        Assert.Equal((0, ""), (first.ExitCode, Faults(first)));
        Assert.Contains("Demo data is made: 3 schools and 12 offers, seed 7, as of 22 November 2026.", first.Output);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("The database holds offers already.", again.Errors);

        var (indexed, written) = (await manage.RunAsync("new.db", "reindex"), await manage.RunAsync("new.db", "export-offers", manage.PathOf("offers.csv")));
        Assert.Contains("The index is built:", indexed.Output);
        Assert.Equal(0, written.ExitCode);
        Assert.NotEmpty(await File.ReadAllLinesAsync(manage.PathOf("offers.csv")));
        Assert.False(File.Exists(manage.PathOf("offers.csv.part")));

        var taken = await manage.RunAsync("new.db", "import-offers", manage.PathOf("offers.csv"));
        Assert.Equal((0, ""), (taken.ExitCode, Faults(taken)));
        Assert.Contains($"offers.csv holds nothing new: all {written.Output.Split(' ')[0]} rows were read and nothing has been changed.", taken.Output);

        var parked = await manage.RunAsync("new.db", "parked");
        Assert.Equal((0, "Facts parked: 0. E-mails parked: 0."), (parked.ExitCode, parked.Output.Trim()));
    }

    [Theory]
    [InlineData("reindex", "The index is built: 0 offers. Every host that runs on this database builds its own anew now.")]
    [InlineData("migrate", "The database is up to date.")]
    public async Task A_verb_makes_the_database_that_it_needs(string verb, string said)
    {
        var run = await manage.RunAsync($"{verb}.db", verb);
        Assert.Equal((0, said), (run.ExitCode, run.Output.Trim()));
    }

    [Theory]
    [InlineData("tidy", "There is no verb \"tidy\".")]
    [InlineData("reindex now", "reindex takes no arguments.")]
    [InlineData("parked --again", "parked takes --retry or nothing.")]
    [InlineData("seed --schools many", "--schools takes a whole number from 1 to 25,000.")]
    [InlineData("seed --pupils 3", "There is no option --pupils.")]
    public async Task What_is_not_understood_ends_with_2_and_touches_no_database(string line, string said)
    {
        var run = await manage.RunAsync("untouched.db", line.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Errors);
        Assert.Contains("scripts/manage VERB|Usage:".Split('|'), run.Errors.Contains);
        Assert.False(File.Exists(manage.PathOf("untouched.db")));
    }

    [Fact]
    public async Task What_is_refused_ends_with_1_and_a_sentence_and_no_stack()
    {
        await File.WriteAllTextAsync(manage.PathOf("register.csv"), "URN,EstablishmentName\n1,Short\n");
        var (missing, faulty) = (await manage.RunAsync("refused.db", "import-schools", "nowhere.csv"), await manage.RunAsync("refused.db", "import-schools", manage.PathOf("register.csv")));
        Assert.Equal((1, "There is no file nowhere.csv."), (missing.ExitCode, missing.Errors.Trim()));
        Assert.Equal(1, faulty.ExitCode);
        Assert.Contains("Faults", faulty.Errors);
        Assert.DoesNotContain("   at ", faulty.Errors);
    }

    [Fact]
    public async Task Registers_are_taken_and_what_was_counted_is_said_and_faults_by_line_and_column()
    {
        var register = RegisterFile.Of(100492).Add(100493, ("Postcode", ""));
        await WriteAsync("register.csv", register);
        await WriteAsync("faulty.csv", register.Add(100494, ("OpenDate", "31-02-2019"), ("StatutoryLowAge", "eleven")).Add(100492));
        await File.WriteAllTextAsync(manage.PathOf("postcodes.csv"), "pcds,east1m,north1m,ctry\nZZ91 1AA,400000,300000,E92000001\nZZ91 1AB,400100,300100,E92000001\n");
        var schools = await manage.RunAsync("registers.db", "import-schools", manage.PathOf("register.csv"));
        Assert.Equal((0, ""), (schools.ExitCode, Faults(schools)));
        Assert.Equal(
            ["Warnings (1):", "  Line 3, column 65 (Postcode): There is no postcode.", "        2  Schools entered", "        0  Schools changed", "        0  Schools unchanged", "register.csv was imported: 2 rows read."],
            schools.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        var faulty = await manage.RunAsync("registers.db", "import-schools", manage.PathOf("faulty.csv"));
        Assert.Equal((1, ""), (faulty.ExitCode, faulty.Output));
        Assert.Contains(
            """
            Faults (3):
              Line 4, column 14 (OpenDate): Found "31-02-2019", expected a day like 31-01-2027.
              Line 4, column 20 (StatutoryLowAge): Found "eleven", expected a whole number.
              Line 5, column 1 (URN): Found "100492", which is also on line 2.

            """,
            faulty.Errors);
        Assert.Contains("faulty.csv was not imported: it has 3 faults. Nothing has been changed.", faulty.Errors);

        var postcodes = await manage.RunAsync("registers.db", "import-postcodes", manage.PathOf("postcodes.csv"));
        Assert.Equal((0, ""), (postcodes.ExitCode, Faults(postcodes)));
        Assert.Contains("        2  Postcodes added", postcodes.Output);
        Assert.Contains("postcodes.csv was imported: 2 rows read.", postcodes.Output);
    }

    [Fact]
    public async Task A_database_that_cannot_be_used_is_said_in_a_sentence()
    {
        await File.WriteAllTextAsync(manage.PathOf("letter.db"), new string('x', 5000));
        var (other, nowhere) = (await manage.RunAsync("letter.db", "parked"), await manage.RunAsync("beside.db", "export-offers", manage.PathOf("missing/offers.csv")));
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("The database cannot be used:", other.Errors);
        Assert.DoesNotContain("   at ", other.Errors);
        Assert.Equal(1, nowhere.ExitCode);
        Assert.DoesNotContain("   at ", nowhere.Errors);
    }

    private Task WriteAsync(string name, RegisterFile file) => File.WriteAllBytesAsync(manage.PathOf(name), RegisterFile.Windows1252.GetBytes(file.ToString()));

    private static string Faults(Said run) => string.Join('\n', run.Errors.Split('\n').Where(line => line.Contains("rror", StringComparison.Ordinal) || line.Contains("   at ", StringComparison.Ordinal)));
}
