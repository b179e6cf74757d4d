using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Testing;
using CareersConnect.Testing.Schools;

namespace CareersConnect.Application.Tests.Schools;

/// <summary>docs/imports.md promises answers word for word: each row of its table is held by a file that is as the row says.</summary>
public sealed class AnswersToRegisterFilesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Table = "| the file | the answer |";

    private static readonly Dictionary<string, byte[]> Files = new(StringComparer.Ordinal)
    {
        ["is empty"] = [],
        ["is saved as UTF-16"] = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Good().ToString())],
        ["is a workbook or an archive"] = [.. "PK\u0003\u0004"u8, .. new byte[200]],
        ["is another file"] = Encoding.UTF8.GetBytes("Name,Age\r\nKit,14\r\n"),
        ["lacks a column that is needed"] = Bytes(new RegisterFile().WithColumns(RegisterHeaders.Of2019.Where(name => name != "URN")).Add(100492)),
        ["has a number that is none"] = Bytes(Good().Add(100493, ("URN", "12345"))),
        ["has a day that never was"] = Bytes(Good().Add(100493).Add(100494, ("OpenDate", "31-02-2019"))),
        ["has letters where a number belongs"] = Bytes(Good().Add(100493).Add(100494).Add(100495, ("StatutoryLowAge", "eleven"))),
        ["names a school twice"] = Bytes(Good().Add(100493).Add(100494).Add(100495).Add(100492)),
        ["has a row that was cut off"] = Bytes(Good().Add(100493).Add(100494).Add(100495).Add(100496).AddLine("100497,\"301\",\"Barking and Dagenham\",4001,\"Tern\",\"34\",\"x\",\"10\",\"x\",\"1\"")),
    };

    public static TheoryData<string, string> Promised => [.. Rows(File.ReadAllLines(Path.Combine(Repository.Root, "docs", "imports.md")))];

    [Theory]
    [MemberData(nameof(Promised))]
    public async Task The_register_is_answered_as_the_document_says(string file, string answer)
    {
        Assert.True(Files.TryGetValue(file, out var bytes), $"No test has a file that {file}.");
        var report = await site.ImportSchoolsAsync(bytes!);
        Assert.Equal((ImportOutcome.Refused, answer), (report.Outcome, Assert.Single(report.Faults).ToString()));
    }

    [Fact]
    public void Every_file_stands_in_the_document() => Assert.Equal(Files.Keys, Promised.Select(row => row.Data.Item1));

    private static RegisterFile Good() => new RegisterFile().WithColumns(RegisterHeaders.Of2019).Add(100492);

    private static byte[] Bytes(RegisterFile file) => RegisterFile.Windows1252.GetBytes(file.ToString());

    private static IEnumerable<(string File, string Answer)> Rows(IEnumerable<string> lines) => lines.SkipWhile(line => line != Table).Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (cells[1], cells[2]));
}
