using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Places;
using CareersConnect.Testing;
using CareersConnect.Testing.Schools;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Schools;

public sealed class ImportSchoolsTests : IDisposable
{
    private const int Tern = 900001, Wren = 900002;
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_row_of_the_register_becomes_a_school()
    {
        var report = await _site.ImportSchoolsAsync(RegisterFile.Of(Tern, ("EstablishmentName", "Collège “Tern” d’Élan, Ternbridge"), ("TypeOfEstablishment (code)", "02"), ("EstablishmentNumber", "0041")));
        Assert.Equal((ImportOutcome.Done, 0), (report.Outcome, report.WarningsTotal));
        Assert.Equal([new("Schools entered", 1), new("Schools changed", 0), new("Schools unchanged", 0)], report.Counts);
        var school = await SchoolAsync(Tern);
        Assert.Equal("Collège “Tern” d’Élan, Ternbridge", school.Name);
        Assert.Equal("301/0041", school.DfeNumber);
        Assert.Equal(2, school.TypeCode);
        Assert.Equal(new DateOnly(2012, 9, 1), school.OpenedOn);
        Assert.Equal("years 7 to 13", school.YearGroups.InWords());
        Assert.Equal(PalDuty.Yes, school.PalDuty);
        Assert.Equal(new GridPoint(547_000, 184_000), school.Location);
        Assert.Equal(new Postcode("ZZ99 3WZ"), school.Postcode);
        Assert.Equal((1104, 28.5, true, "Tern Valley Trust"), (school.Pupils, school.FreeMealsPercent, school.HasSixthForm, school.TrustName));
        Assert.Equal(new DateOnly(2027, 1, 11), school.EnteredOn);
    }

    [Fact]
    public async Task UTF_8_is_read_with_and_without_its_mark()
    {
        var file = RegisterFile.Of(Tern, ("EstablishmentName", "Élan’s School")).ToString();
        await _site.ImportSchoolsAsync(file, new UTF8Encoding(false));
        Assert.Equal("Élan’s School", (await SchoolAsync(Tern)).Name);
        Assert.Equal(ImportOutcome.NothingNew, (await _site.ImportSchoolsAsync(file, new UTF8Encoding(true))).Outcome);
        Assert.Equal(ImportOutcome.NothingNew, (await _site.ImportSchoolsAsync(file, RegisterFile.Windows1252)).Outcome);
    }

    [Fact]
    public async Task Columns_are_found_by_name_whatever_the_year_and_the_order()
    {
        var report = await _site.ImportSchoolsAsync(new RegisterFile().WithColumns(RegisterHeaders.Of2024).Add(Tern));
        foreach (var header in new[] { RegisterHeaders.Of2019, RegisterHeaders.Short, RegisterHeaders.Of2024.Reverse() })
        {
            Assert.Equal(ImportOutcome.NothingNew, (await _site.ImportSchoolsAsync(new RegisterFile().WithColumns(header).Add(Tern))).Outcome);
        }

        Assert.Equal(ImportOutcome.Done, report.Outcome);
    }

    [Fact]
    public async Task The_mandatory_columns_are_enough()
    {
        var report = await _site.ImportSchoolsAsync(new RegisterFile().WithColumns([
            "URN", "LA (code)", "EstablishmentNumber", "EstablishmentName", "TypeOfEstablishment (code)", "EstablishmentStatus (code)",
            "StatutoryLowAge", "StatutoryHighAge", "Postcode", "Easting", "Northing"]).Add(Tern));
        Assert.Equal((ImportOutcome.Done, 0), (report.Outcome, report.WarningsTotal));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_says_so()
    {
        var file = RegisterFile.Of(Tern).Add(Wren);
        await _site.ImportSchoolsAsync(file);
        var before = await SchoolAsync(Tern);
        _site.Clock.Advance(TimeSpan.FromDays(1));
        var report = await _site.ImportSchoolsAsync(file);
        Assert.Equal(ImportOutcome.NothingNew, report.Outcome);
        Assert.Equal("edubasealldata.csv holds nothing new: all 2 rows were read and nothing has been changed.", report.Summary);
        Assert.Equal((before.Version, (DateOnly?)null), ((await SchoolAsync(Tern)).Version, (await SchoolAsync(Tern)).ChangedOn));
    }

    [Fact]
    public async Task A_changed_school_is_updated_and_its_history_kept()
    {
        await _site.ImportSchoolsAsync(RegisterFile.Of(Tern).Add(Wren));
        _site.Clock.Advance(TimeSpan.FromDays(1));
        var report = await _site.ImportSchoolsAsync(RegisterFile.Of(Tern, ("NumberOfPupils", "1150"), ("StatutoryHighAge", "16")).Add(Wren));
        Assert.Equal([new("Schools entered", 0), new("Schools changed", 1), new("Schools unchanged", 1)], report.Counts);
        var school = await SchoolAsync(Tern);
        Assert.Equal((1150, "years 7 to 11", new DateOnly(2027, 1, 12)), (school.Pupils, school.YearGroups.InWords(), school.ChangedOn));
        Assert.Equal(
            [("Highest age", "18", "16"), ("Number of pupils", "1104", "1150")],
            school.Changes.OrderBy(change => change.Fact, StringComparer.Ordinal).Select(change => (change.Fact, change.From, change.To)));
    }

    [Fact]
    public async Task Closed_and_proposed_schools_are_left_out_unless_they_are_held()
    {
        var closed = ("EstablishmentStatus (code)", "2");
        var report = await _site.ImportSchoolsAsync(RegisterFile.Of(Tern).Add(Wren, closed).Add(900003, ("EstablishmentStatus (code)", "4")).Add(900004, ("EstablishmentStatus (code)", "3")));
        Assert.Contains(new ImportCount("Left out: closed", 1), report.Counts);
        Assert.Contains(new ImportCount("Left out: proposed to open", 1), report.Counts);
        Assert.Equal(["900001", "900004"], await UrnsAsync());

        report = await _site.ImportSchoolsAsync(RegisterFile.Of(Tern, closed, ("CloseDate", "31-12-2026")).Add(Wren, closed));
        Assert.Contains(new ImportCount("Of the changed, closed", 1), report.Counts);
        Assert.Contains(new ImportCount("Held, but not in the file", 1), report.Counts);
        var school = await SchoolAsync(Tern);
        Assert.Equal((false, new DateOnly(2026, 12, 31)), (school.IsOpen, school.ClosedOn));
    }

    [Theory]
    [InlineData("TypeOfEstablishment (code)", "25", "Left out: Welsh, offshore, overseas or Service children's")]
    [InlineData("TypeOfEstablishment (code)", "26", "Left out: Welsh, offshore, overseas or Service children's")]
    [InlineData("TypeOfEstablishment (code)", "30", "Left out: Welsh, offshore, overseas or Service children's")]
    [InlineData("TypeOfEstablishment (code)", "37", "Left out: Welsh, offshore, overseas or Service children's")]
    [InlineData("EstablishmentTypeGroup (code)", "6", "Left out: Welsh, offshore, overseas or Service children's")]
    [InlineData("EstablishmentNumber", "", "Left out: no establishment number")]
    public async Task Establishments_that_are_not_served_are_left_out_and_counted(string column, string value, string why)
    {
        var report = await _site.ImportSchoolsAsync(RegisterFile.Of(Tern, (column, value)));
        Assert.Equal(ImportOutcome.NothingNew, report.Outcome);
        Assert.Contains(new ImportCount(why, 1), report.Counts);
        Assert.Empty(await UrnsAsync());
    }

    [Fact]
    public async Task A_closed_school_is_joined_to_the_one_that_took_over_its_number()
    {
        await _site.ImportSchoolsAsync(RegisterFile.Of(Tern, ("EstablishmentNumber", "4777")));
        var report = await _site.ImportSchoolsAsync(
            RegisterFile.Of(Wren, ("EstablishmentNumber", "4777")).Add(Tern, ("EstablishmentNumber", "4777"), ("EstablishmentStatus (code)", "2")));
        Assert.Contains(new ImportCount("Successors found", 1), report.Counts);
        Assert.Equal(new Urn("900002"), (await SchoolAsync(Tern)).SuccessorUrn);
    }

    [Fact]
    public async Task Two_schools_that_become_one_both_have_it_as_successor_and_the_same_file_again_finds_nothing()
    {
        var number = ("EstablishmentNumber", "4777");
        var other = ("EstablishmentNumber", "4778");
        await _site.ImportSchoolsAsync(RegisterFile.Of(Tern, number).Add(Tern + 10, other));
        var merged = RegisterFile.Of(Wren, number).Add(Wren + 20, number, ("LA (code)", "302")).Add(Tern, number, ("EstablishmentStatus (code)", "2")).Add(Tern + 10, number, ("EstablishmentStatus (code)", "2"));
        var (first, again) = (await _site.ImportSchoolsAsync(merged), await _site.ImportSchoolsAsync(merged));
        Assert.Contains(new ImportCount("Successors found", 2), first.Counts);
        Assert.Equal([new Urn("900002"), new Urn("900002")], [(await SchoolAsync(Tern)).SuccessorUrn!.Value, (await SchoolAsync(Tern + 10)).SuccessorUrn!.Value]);
        Assert.Equal(ImportOutcome.NothingNew, again.Outcome);
    }

    [Fact]
    public async Task A_college_comes_in_with_years_12_to_14_and_no_duty()
    {
        await _site.ImportSchoolsAsync(RegisterFile.Of(Tern, ("TypeOfEstablishment (code)", "18"), ("PhaseOfEducation (code)", "6"), ("StatutoryLowAge", "16"), ("StatutoryHighAge", "99"), ("FurtherEducationType (name)", "Sixth form college")));
        var college = await SchoolAsync(Tern);
        Assert.Equal((true, "years 12 to 14", PalDuty.No, "Sixth form college"), (college.IsCollege, college.YearGroups.InWords(), college.PalDuty, college.FurtherEducationType));
    }

    [Fact]
    public async Task What_was_saved_before_a_failure_half_way_is_undone()
    {
        var file = new RegisterFile();
        for (var urn = 900_001; urn <= 900_900; urn++)
        {
            file.Add(urn);
        }

        using var stop = new CancellationTokenSource();
        var progress = new StopAt("Taking the schools", stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _site.ImportSchoolsAsync(file, progress, stop.Token));
        Assert.Empty(await UrnsAsync());
        Assert.Equal(900, (await _site.ImportSchoolsAsync(file)).RowsRead);
        Assert.Equal(900, (await UrnsAsync()).Count);
    }

    [Fact]
    public async Task The_file_names_every_phase_while_it_is_imported()
    {
        var told = new List<ImportProgress>();
        await _site.ImportSchoolsAsync(RegisterFile.Of(Tern), new Told(told));
        Assert.Equal(["Checking the file", "Taking the schools"], told.Select(progress => progress.Phase).Distinct());
        Assert.Equal(new ImportProgress("Taking the schools", 1, 100), told[^1]);
    }

    private Task<School> SchoolAsync(int urn) =>
        _site.InDatabaseAsync(db => db.Schools.AsNoTracking().Include(school => school.Changes).SingleAsync(school => school.Urn == new Urn($"{urn}")));

    private Task<List<string>> UrnsAsync() => _site.InDatabaseAsync(async db => (await db.Schools.Select(school => school.Urn).ToListAsync()).Select(urn => urn.Value).Order(StringComparer.Ordinal).ToList());

    private sealed class Told(List<ImportProgress> list) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => list.Add(value);
    }

    private sealed class StopAt(string phase, CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Phase == phase)
            {
                stop.Cancel();
            }
        }
    }
}
