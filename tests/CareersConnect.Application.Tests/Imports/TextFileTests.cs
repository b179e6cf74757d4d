using System.IO.Compression;
using System.Text;
using CareersConnect.Application.Imports;

namespace CareersConnect.Application.Tests.Imports;

public sealed class TextFileTests
{
    [Fact]
    public async Task An_empty_file_is_refused()
    {
        Assert.StartsWith("The file is empty.", await RefusalAsync([]), StringComparison.Ordinal);
        Assert.StartsWith("The file is empty.", await RefusalAsync(" \r\n\r\n"u8.ToArray()), StringComparison.Ordinal);
        Assert.StartsWith("The file is empty.", await RefusalAsync([0xEF, 0xBB, 0xBF]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_UTF_16_is_refused_with_and_without_its_mark()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            Assert.StartsWith("The file is saved as UTF-16", await RefusalAsync([.. encoding.GetPreamble(), .. encoding.GetBytes("URN,Name")]), StringComparison.Ordinal);
            Assert.StartsWith("The file is saved as UTF-16", await RefusalAsync(encoding.GetBytes("URN,Name")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_binary_file_is_refused_wherever_its_first_zero_is()
    {
        Assert.StartsWith("The file is not text", await RefusalAsync([.. Encoding.ASCII.GetBytes(new string('a', 300_000)), 0, 1, 2]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_is_refused()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("xl/workbook.xml");
        }

        Assert.StartsWith("This is a workbook or a zip archive", await RefusalAsync(zip.ToArray()), StringComparison.Ordinal);
        Assert.StartsWith("This is an old Excel workbook", await RefusalAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7", "This is a PDF document")]
    [InlineData("<!DOCTYPE html><html>", "This is a web page")]
    [InlineData("\r\n <html>", "This is a web page")]
    [InlineData("<?xml version=\"1.0\"?>", "This is a web page")]
    public async Task A_file_of_another_kind_is_refused(string start, string refusal) =>
        Assert.StartsWith(refusal, await RefusalAsync(Encoding.ASCII.GetBytes(start)), StringComparison.Ordinal);

    [Fact]
    public async Task A_compressed_file_is_refused() => Assert.StartsWith("This is a compressed file", await RefusalAsync([0x1F, 0x8B, 8, 0]), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_says_it_is_UTF_8_and_is_not_is_refused() =>
        Assert.StartsWith("The file says that it is UTF-8", await RefusalAsync([0xEF, 0xBB, 0xBF, (byte)'a', 0xE9, (byte)'b']), StringComparison.Ordinal);

    [Fact]
    public async Task UTF_8_and_Windows_1252_are_told_apart_by_the_whole_file()
    {
        Assert.Equal("utf-8", await EncodingAsync("plain"u8.ToArray()));
        Assert.Equal("utf-8", await EncodingAsync("é’"u8.ToArray()));
        Assert.Equal("utf-8", await EncodingAsync([0xEF, 0xBB, 0xBF, .. "é’"u8]));
        Assert.Equal("windows-1252", await EncodingAsync([(byte)'a', 0xE9, 0x92]));
        Assert.Equal("windows-1252", await EncodingAsync([.. Encoding.ASCII.GetBytes(new string('a', 400_000)), 0xE9]));
        Assert.Equal("windows-1252", await EncodingAsync([(byte)'a', 0xC3]));
    }

    [Fact]
    public async Task A_character_that_lies_across_two_chunks_is_still_UTF_8() =>
        Assert.Equal("utf-8", await EncodingAsync([.. Encoding.ASCII.GetBytes(new string('a', (128 * 1024) - 1)), .. "é"u8]));

    private static async Task<string> RefusalAsync(byte[] bytes)
    {
        var file = await LookAsync(bytes);
        Assert.Null(file.Encoding);
        return file.Refusal!;
    }

    private static async Task<string> EncodingAsync(byte[] bytes)
    {
        var file = await LookAsync(bytes);
        Assert.Null(file.Refusal);
        return file.Encoding!.WebName;
    }

    private static async Task<TextFile> LookAsync(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, bytes);
            return await TextFile.LookAsync(path, CancellationToken.None);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
