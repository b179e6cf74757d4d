using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Application.People;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Places;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Places;
using CareersConnect.Testing;
using CareersConnect.Testing.Schools;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Places;

public sealed class ImportPostcodesTests : IDisposable
{
    private const string Header = "pcd,pcd2,pcds,doterm,oseast1m,osnrth1m,ctry,lat,long\r\n";
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("pcd,pcd2,pcds,dointr,doterm,oseast1m,osnrth1m,ctry\r\n\"ZZ911AA\",\"ZZ91 1AA\",\"ZZ91 1AA\",\"200001\",\"\",\"400000\",\"0300000\",\"E92000001\"\r\n")]
    [InlineData("pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,ctry25cd\r\n\"ZZ911AA\",\"ZZ91 1AA\",\"ZZ91 1AA\",200001,,0,400000,300000,1,E92000001\r\n")]
    [InlineData("Postcode,Positional_quality_indicator,Eastings,Northings,Country_code\r\n\"ZZ911AA\",10,400000,300000,\"E92000001\"\r\n")]
    [InlineData("\"ZZ911AA\",10,400000,300000,\"E92000001\",\"\",\"E18000000\",\"\",\"E06000000\",\"E05000000\"\r\n")]
    public async Task The_directory_of_any_year_and_Code_Point_Open_are_read(string text)
    {
        var report = await ImportAsync(text);
        Assert.Equal((ImportOutcome.Done, 1, new ImportCount("Postcodes added", 1)), (report.Outcome, report.RowsRead, report.Counts[0]));
        var known = await _site.InDatabaseAsync(db => db.KnownPostcodes.SingleAsync());
        Assert.Equal((PostcodeKey.Of(new Postcode("ZZ91 1AA")).Value, 400_000, 300_000, Nation.England), (known.Key, known.Easting, known.Northing, known.Nation));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_newer_one_adds_and_moves()
    {
        var first = Header + Row("ZZ91 1AA", 400_000) + Row("ZZ91 1AB", 400_100) + Row("ZZ9 1AA", 400_200);
        await ImportAsync(first);
        Assert.Equal(ImportOutcome.NothingNew, (await ImportAsync(first)).Outcome);
        var report = await ImportAsync(Header + Row("ZZ91 1AD", 400_300) + Row("ZZ91 1AB", 400_999) + Row("ZZ91 1AA", 400_000));
        Assert.Empty(report.Faults);
        Assert.Equal([new("Postcodes added", 1), new("Postcodes moved", 1), new("Postcodes unchanged", 1)], report.Counts);
        Assert.Equal(
            [("ZZ9 1AA", 400_200), ("ZZ91 1AA", 400_000), ("ZZ91 1AB", 400_999), ("ZZ91 1AD", 400_300)],
            (await _site.InDatabaseAsync(db => db.KnownPostcodes.OrderBy(known => known.Key).ToListAsync())).Select(known => (new PostcodeKey(known.Key).ToPostcode().Value, known.Easting)));
    }

    [Fact]
    public async Task Postcodes_without_a_place_on_the_grid_are_left_out_and_counted()
    {
        var report = await ImportAsync(Header + Row("ZZ91 1AA", 400_000)
            + "x,x,ZZ91 1AB,,,,E92000001,99.999999,0\r\nx,x,BT1 1AA,,333000,374000,N92000002,54,-5\r\nx,x,JE1 1AA,,0,0,L93000001,49,-2\r\nx,x,ZZ91 1AD,,900000,1,E92000001,1,1\r\n");
        Assert.Equal(
            [new("Postcodes added", 1), new("Postcodes moved", 0), new("Postcodes unchanged", 0), new("Left out: without coordinates, or outside Great Britain", 3), new("Left out: not on the national grid", 1)],
            report.Counts);
        Assert.Equal("Line 6, column 5 (oseast1m): 900000, 1 is not on the national grid.", report.Warnings.Single().ToString());
    }

    [Fact]
    public async Task All_faults_are_listed_by_line_and_column_and_nothing_comes_in()
    {
        var report = await ImportAsync(Header + Row("ZZ91 1AA", 400_000) + "x,x,NOWHERE,,1,2,E92000001,1,1\r\nx,x,ZZ91 1AB,,east,2,E92000001,1,1\r\nx,x\r\n");
        Assert.Equal(
            [
                "Line 3, column 3 (pcds): Found \"NOWHERE\", expected a postcode.", "Line 4, column 5 (oseast1m): Found \"east\", expected a whole number.",
                "Line 5: Found 2 columns, expected 9 as in the header.",
            ], report.Faults.Select(fault => fault.ToString()));
        Assert.Equal(0, await _site.InDatabaseAsync(db => db.KnownPostcodes.CountAsync()));
    }

    [Fact]
    public async Task Of_very_many_postcodes_that_are_there_twice_the_first_thousand_are_named_and_all_are_counted()
    {
        const string Letters = "ABDEFGHJLN";
        var rows = Enumerable.Range(0, 1100).Select(row => Row($"ZZ{10 + (row / 100)} {row / 10 % 10}A{Letters[row % 10]}", 400_000)).ToList();
        var report = await ImportAsync(Header + string.Concat(rows) + string.Concat(rows));
        Assert.Equal((1100, 1000), (report.FaultsTotal, report.Faults.Count));
        Assert.Equal("Line 1102, column 3 (pcds): Found \"ZZ10 0AA\", which is also on line 2.", report.Faults[0].ToString());
    }

    [Fact]
    public async Task A_postcode_that_is_there_twice_is_a_fault_that_names_both_lines()
    {
        var report = await ImportAsync(Header + Row("ZZ91 1AA", 400_000) + Row("ZZ91 1AB", 400_000) + Row("ZZ911AA", 400_001));
        Assert.Equal("Line 4, column 3 (pcds): Found \"ZZ91 1AA\", which is also on line 2.", report.Faults.Single().ToString());
    }

    [Theory]
    [InlineData("Name,Age\r\nA,1\r\n", "The first line has neither the columns of the ONS Postcode Directory")]
    [InlineData("URN,EstablishmentName\r\n1,x\r\n", "This is the school register's file of establishments. Import it with import-schools.")]
    [InlineData("pcds,oseast1m\r\nZZ91 1AA,1\r\n", "The column \"north1m\" is missing.")]
    [InlineData("", "The file is empty.")]
    public async Task A_file_of_another_kind_is_told_apart(string text, string refusal)
    {
        var report = await ImportAsync(text);
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.StartsWith(refusal, report.Faults.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_postcodes_are_taken_in_any_order()
    {
        var random = new Random(11);
        var codes = Enumerable.Range(0, 30_000).Select(number => $"ZZ{1 + (number / 400)} {number / 40 % 10}{"ABDEFGHJLN"[number % 10]}{"PQRS"[number / 10 % 4]}").ToArray();
        random.Shuffle(codes);
        var report = await ImportAsync(Header + string.Concat(codes.Select((code, at) => Row(code, 400_000 + at))));
        Assert.Equal(new ImportCount("Postcodes added", 30_000), report.Counts[0]);
        Assert.Equal(30_000, await _site.InDatabaseAsync(db => db.KnownPostcodes.CountAsync()));
    }

    [Fact]
    public async Task Whoever_joins_from_a_postcode_that_only_the_directory_knows_is_on_the_map()
    {
        await ImportAsync(Header + Row("DE1 1AA", 435_000));
        await using (var scope = _site.Services.CreateHostScope())
        {
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new Register.Command(
                new Register.You("Ruth Adeyemi", "ruth@osei-marsh.example"),
                new Register.About(Register.Side.Employer, "Osei & Marsh", "construction-and-trades", Register.Size.OnMyOwn, "de1 1aa", null, null),
                new Secret("lantern gravel Tuesday")));
        }

        var joined = await _site.InDatabaseAsync(db => db.Organisations.SingleAsync(one => one.Name == "Osei & Marsh"));
        Assert.Equal(("DE1 1AA", new GridPoint(435_000, 300_000)), (joined.Postcode, joined.Location));
    }

    private static string Row(string postcode, int easting) => $"x,x,{postcode},,{easting},300000,E92000001,52,-2\r\n";

    private Task<ImportReport> ImportAsync(string text) => _site.ImportAsync(Encoding.ASCII.GetBytes(text), path => new ImportPostcodes.Command(path, "onspd.csv"));
}
