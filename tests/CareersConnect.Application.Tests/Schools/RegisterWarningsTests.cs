using CareersConnect.Application.Imports;
using CareersConnect.Domain.Education;
using CareersConnect.Testing;
using CareersConnect.Testing.Schools;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Schools;

/// <summary>A warning lets the school in and is listed by line and column.</summary>
public sealed class RegisterWarningsTests : IDisposable
{
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("Postcode", "", "There is no postcode.")]
    [InlineData("Postcode", "SW1", "\"SW1\" is not a postcode.")]
    [InlineData("Postcode", "CF10 3NQ", "CF10 3NQ is not in England.")]
    [InlineData("Gender (code)", "7", "\"7\" is not a code that is known here.")]
    [InlineData("PhaseOfEducation (code)", "9", "\"9\" is not a code that is known here.")]
    [InlineData("PhaseOfEducation (code)", "", "There is no code.")]
    [InlineData("TypeOfEstablishment (code)", "98", "\"98\" is not a code that is known here.")]
    [InlineData("TypeOfEstablishment (code)", "", "There is no code.")]
    [InlineData("EstablishmentStatus (code)", "8", "\"8\" is not a code that is known here.")]
    [InlineData("EstablishmentStatus (code)", "", "There is no code.")]
    [InlineData("OfficialSixthForm (code)", "5", "\"5\" is not a code that is known here.")]
    [InlineData("LA (code)", "998", "\"998\" is not a code that is known here.")]
    [InlineData("LA (code)", "", "There is no code.")]
    [InlineData("EstablishmentName", "", "There is no name.")]
    [InlineData("UKPRN", "999", "\"999\" is not a UKPRN of 8 digits, so it was left out.")]
    [InlineData("NumberOfPupils", "SUPP", "\"SUPP\": the register keeps the number back.")]
    [InlineData("PercentageFSM", "c", "\"c\": the register keeps the number back.")]
    [InlineData("SchoolWebsite", "office@ternvalley.example", "\"office@ternvalley.example\" is an e-mail address, so it was left out.")]
    [InlineData("SchoolWebsite", "http;//ternvalley.example", "\"http;//ternvalley.example\" was mended to http://ternvalley.example.")]
    [InlineData("StatutoryHighAge", "", "There are no ages, so the year groups were taken from the phase.", "StatutoryLowAge")]
    [InlineData("StatutoryHighAge", "5", "The ages 11 to 5 make no sense, so there are no year groups.", "StatutoryLowAge")]
    [InlineData("Easting", "", "There are no coordinates.", "Easting", "Northing")]
    [InlineData("Easting", "0", "There are no coordinates.", "Easting", "Northing", "0")]
    [InlineData("Easting", "900000", "900000, 184000 is not on the national grid.")]
    public async Task What_is_doubtful_is_listed_and_the_school_comes_in(string column, string value, string warning, string? listedAt = null, string? other = null, string otherValue = "")
    {
        var report = await _site.ImportSchoolsAsync(RegisterFile.Of(900001, (column, value), (other ?? column, other is null ? value : otherValue)));
        var number = RegisterHeaders.Of2024.ToList().IndexOf(listedAt ?? column) + 1;
        Assert.Equal([new Finding(2, number, listedAt ?? column, warning)], report.Warnings);
        Assert.Equal((ImportOutcome.Done, 1), (report.Outcome, report.WarningsTotal));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_cut_and_listed()
    {
        var report = await _site.ImportSchoolsAsync(RegisterFile.Of(900001, ("Street", new string('x', 400))));
        Assert.Equal("Line 2, column 60 (Street): The text was cut to 250 characters.", report.Warnings.Single().ToString());
        Assert.Equal(250, (await _site.InDatabaseAsync(db => db.Schools.SingleAsync())).Street!.Length);
    }

    [Fact]
    public async Task Rows_that_are_left_out_are_not_warned_about()
    {
        var report = await _site.ImportSchoolsAsync(RegisterFile.Of(900001, ("EstablishmentStatus (code)", "2"), ("Postcode", ""), ("Easting", "")));
        Assert.Equal(0, report.WarningsTotal);
    }

    [Fact]
    public async Task A_website_that_lacks_only_its_scheme_is_counted_and_not_listed()
    {
        var report = await _site.ImportSchoolsAsync(RegisterFile.Of(900001, ("SchoolWebsite", "www.ternvalley.example")));
        Assert.Equal(0, report.WarningsTotal);
        Assert.Contains(new ImportCount("Websites completed with http://", 1), report.Counts);
        Assert.Equal("http://www.ternvalley.example", (await _site.InDatabaseAsync(db => db.Schools.SingleAsync())).Website);
    }

    [Fact]
    public async Task Nothing_is_0_0_on_the_map()
    {
        await _site.ImportSchoolsAsync(RegisterFile.Of(900001, ("Easting", "0"), ("Northing", "0")));
        var school = await _site.InDatabaseAsync(db => db.Schools.SingleAsync());
        Assert.Equal((null, null), ((int?)school.Easting, (int?)school.Northing));
        Assert.Equal(EstablishmentStatus.Open, school.Status);
    }
}
