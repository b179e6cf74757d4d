using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Testing;
using CareersConnect.Testing.Schools;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Schools;

/// <summary>Every fault refuses the whole file: each test's file has a good school in it that must not come in.</summary>
public sealed class FaultyRegisterFilesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const int Good = 900001, Bad = 900002;

    [Theory]
    [InlineData("URN")]
    [InlineData("LA (code)")]
    [InlineData("EstablishmentNumber")]
    [InlineData("EstablishmentName")]
    [InlineData("TypeOfEstablishment (code)")]
    [InlineData("EstablishmentStatus (code)")]
    [InlineData("StatutoryLowAge")]
    [InlineData("StatutoryHighAge")]
    [InlineData("Postcode")]
    [InlineData("Easting")]
    [InlineData("Northing")]
    public async Task A_missing_mandatory_column_is_named(string column) => await RefusedAsync(
        new RegisterFile().WithColumns(RegisterHeaders.Of2024.Where(name => name != column)).Add(Good), $"Line 1: The column \"{column}\" is missing.");

    [Fact]
    public async Task All_missing_columns_are_named_at_once() => await RefusedAsync(
        new RegisterFile().WithColumns(RegisterHeaders.Of2024.Where(name => name is not ("Easting" or "Postcode"))).Add(Good),
        "Line 1: The column \"Postcode\" is missing.", "Line 1: The column \"Easting\" is missing.");

    [Fact]
    public async Task A_column_that_is_there_twice_is_named() => await RefusedAsync(
        new RegisterFile().WithColumns([.. RegisterHeaders.Of2024, "Town"]).Add(Good), "Line 1, column 63 (Town): The column \"Town\" is there twice.");

    [Fact]
    public async Task A_row_with_too_few_or_too_many_columns_is_named() => await RefusedAsync(
        RegisterFile.Of(Good).AddLine("900002,\"301\"").AddLine(RegisterFile.Of(Bad).ToString().Split("\r\n")[1] + ",\"more\""),
        "Line 3: Found 2 columns, expected 139 as in the header.", "Line 4: Found 140 columns, expected 139 as in the header.");

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_is_named() => await RefusedAsync(
        RegisterFile.Of(Good).AddLine("900002,\"301").Add(900003),
        "Line 3, column 2 (LA (code)): There is text after the closing quotation mark.");

    [Fact]
    public async Task A_quotation_mark_that_runs_to_the_end_of_the_file_is_named() => await RefusedAsync(
        RegisterFile.Of(Good).AddLine("900002,\"301,no more marks here"),
        "Line 3, column 2 (LA (code)): The quotation mark that opens this cell on line 3 is never closed.");

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345A")]
    [InlineData("")]
    [InlineData("-12345")]
    public async Task A_URN_that_is_not_6_digits_is_a_fault(string urn) => await RefusedAsync(
        RegisterFile.Of(Good).Add(Bad, ("URN", urn)), $"Line 3, column 1 (URN): Found {(urn.Length == 0 ? "nothing" : $"\"{urn}\"")}, expected a URN of 6 digits.");

    [Fact]
    public async Task All_faults_of_a_row_are_told_whatever_its_URN_is() => await RefusedAsync(
        RegisterFile.Of(Good).Add(Bad, ("URN", "12345A"), ("OpenDate", "2012-09-01"), ("StatutoryLowAge", "eleven")).Add(Good, ("CloseDate", "soon")),
        "Line 3, column 1 (URN): Found \"12345A\", expected a URN of 6 digits.",
        "Line 3, column 14 (OpenDate): Found \"2012-09-01\", expected a day like 31-01-2027.",
        "Line 3, column 20 (StatutoryLowAge): Found \"eleven\", expected a whole number.",
        "Line 4, column 1 (URN): Found \"900001\", which is also on line 2.",
        "Line 4, column 17 (CloseDate): Found \"soon\", expected a day like 31-01-2027.");

    [Fact]
    public async Task A_URN_that_is_there_twice_is_a_fault_that_names_both_lines() => await RefusedAsync(
        RegisterFile.Of(Good).Add(Bad).Add(Bad), "Line 4, column 1 (URN): Found \"900002\", which is also on line 3.");

    [Theory]
    [InlineData("OpenDate", 14)]
    [InlineData("CloseDate", 17)]
    public async Task An_unreadable_date_is_a_fault(string column, int number) => await RefusedAsync(
        RegisterFile.Of(Good).Add(Bad, (column, "2012-09-01")), $"Line 3, column {number} ({column}): Found \"2012-09-01\", expected a day like 31-01-2027.");

    [Fact]
    public async Task A_date_that_is_not_in_the_calendar_is_a_fault() => await RefusedAsync(
        RegisterFile.Of(Good).Add(Bad, ("OpenDate", "31-02-2012")), "Line 3, column 14 (OpenDate): Found \"31-02-2012\", expected a day like 31-01-2027.");

    [Theory]
    [InlineData("LA (code)", 2)]
    [InlineData("TypeOfEstablishment (code)", 6)]
    [InlineData("EstablishmentTypeGroup (code)", 8)]
    [InlineData("EstablishmentStatus (code)", 10)]
    [InlineData("PhaseOfEducation (code)", 18)]
    [InlineData("StatutoryLowAge", 20)]
    [InlineData("StatutoryHighAge", 21)]
    [InlineData("OfficialSixthForm (code)", 25)]
    [InlineData("Gender (code)", 27)]
    [InlineData("SchoolCapacity", 36)]
    [InlineData("SpecialClasses (code)", 37)]
    [InlineData("NumberOfPupils", 40)]
    public async Task An_unreadable_whole_number_is_a_fault(string column, int number) => await RefusedAsync(
        RegisterFile.Of(Good).Add(Bad, (column, "1O1")), $"Line 3, column {number} ({column}): Found \"1O1\", expected a whole number.");

    [Theory]
    [InlineData("Easting")]
    [InlineData("Northing")]
    public async Task An_unreadable_coordinate_is_a_fault(string column) => await RefusedAsync(
        RegisterFile.Of(Good).Add(Bad, (column, "547000.5")),
        $"Line 3, column {RegisterHeaders.Of2024.ToList().IndexOf(column) + 1} ({column}): Found \"547000.5\", expected a whole number.");

    [Fact]
    public async Task An_unreadable_percentage_is_a_fault() => await RefusedAsync(
        RegisterFile.Of(Good).Add(Bad, ("PercentageFSM", "28,5")), "Line 3, column 43 (PercentageFSM): Found \"28,5\", expected a number.");

    [Theory]
    [InlineData("40O1")]
    [InlineData("40011")]
    public async Task An_unreadable_establishment_number_is_a_fault(string value) => await RefusedAsync(
        RegisterFile.Of(Good).Add(Bad, ("EstablishmentNumber", value)), $"Line 3, column 4 (EstablishmentNumber): Found \"{value}\", expected a number of 4 digits.");

    [Fact]
    public async Task A_local_authority_of_four_digits_is_a_fault() => await RefusedAsync(
        RegisterFile.Of(Good).Add(Bad, ("LA (code)", "1301")), "Line 3, column 2 (LA (code)): Found \"1301\", expected a number of 3 digits.");

    [Fact]
    public async Task A_fault_in_a_row_that_would_be_left_out_refuses_the_file_too() => await RefusedAsync(
        RegisterFile.Of(Good).Add(Bad, ("EstablishmentStatus (code)", "2"), ("CloseDate", "soon")), "Line 3, column 17 (CloseDate): Found \"soon\", expected a day like 31-01-2027.");

    [Fact]
    public async Task All_faults_are_listed_in_one_pass_by_line_and_column() => await RefusedAsync(
        RegisterFile.Of(Good).Add(Bad, ("OpenDate", "x"), ("StatutoryLowAge", "y")).AddLine("1,2").Add(900003, ("URN", "1")).Add(900004, ("Easting", "z")),
        "Line 3, column 14 (OpenDate): Found \"x\", expected a day like 31-01-2027.",
        "Line 3, column 20 (StatutoryLowAge): Found \"y\", expected a whole number.",
        "Line 4: Found 2 columns, expected 139 as in the header.",
        "Line 5, column 1 (URN): Found \"1\", expected a URN of 6 digits.",
        "Line 6, column 114 (Easting): Found \"z\", expected a whole number.");

    [Fact]
    public async Task Of_very_many_faults_the_first_thousand_are_kept_and_the_rest_counted()
    {
        var file = new RegisterFile();
        for (var row = 0; row < 3000; row++)
        {
            file.AddLine("1,2");
        }

        var report = await site.ImportSchoolsAsync(file);
        Assert.Equal(3000, report.FaultsTotal);
        Assert.Equal(1000, report.Faults.Count);
        Assert.Equal("edubasealldata.csv was not imported: it has 3,000 faults. Nothing has been changed.", report.Summary);
    }

    [Theory]
    [InlineData("Group UID,Group ID,Group Name", "This is the register's file of groups")]
    [InlineData("URN,LinkURN,LinkName,LinkType", "This is the register's file of links")]
    [InlineData("pcd,pcd2,pcds,dointr", "This is a file of postcodes.")]
    [InlineData("URN;LA (code);EstablishmentName", "The columns of this file are separated by semicolons or tabs.")]
    [InlineData("Name,Age", "The first line has none of the register's columns")]
    [InlineData("Dear reader", "The first line has none of the register's columns")]
    public async Task A_file_of_another_kind_is_told_apart(string header, string refusal)
    {
        var report = await site.ImportSchoolsAsync(header + "\r\n1,2,3\r\n", Encoding.ASCII);
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.StartsWith(refusal, report.Faults.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_UTF_16_is_refused_as_a_whole()
    {
        var report = await site.ImportSchoolsAsync(RegisterFile.Of(Good).ToString(), Encoding.Unicode);
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.StartsWith("Line 1: The file is saved as UTF-16", report.Faults.Single().ToString(), StringComparison.Ordinal);
    }

    private async Task RefusedAsync(RegisterFile file, params string[] faults)
    {
        var report = await site.ImportSchoolsAsync(file);
        Assert.Equal(faults, report.Faults.Select(fault => fault.ToString()));
        Assert.Equal((ImportOutcome.Refused, faults.Length), (report.Outcome, report.FaultsTotal));
        Assert.Empty(report.Counts);
        Assert.False(await site.InDatabaseAsync(db => db.Schools.AnyAsync()));
    }
}
