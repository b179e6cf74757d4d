using System.Globalization;
using CareersConnect.Application.Imports;

namespace CareersConnect.Application.Tests.Imports;

public sealed class SeenLinesTests
{
    [Fact]
    public void Of_very_many_keys_each_is_new_once_and_known_by_its_first_line_after_that()
    {
        var seen = new SeenLines();
        Assert.All(Enumerable.Range(1, 50_000), line => Assert.Null(seen.Note(Key(line), line)));
        Assert.All(Enumerable.Range(1, 50_000), line => Assert.Equal(line, seen.Note(Key(line), line + 100_000)));
        Assert.Null(seen.Note("another", 1));
    }

    private static string Key(int line) => line.ToString(CultureInfo.InvariantCulture);
}
