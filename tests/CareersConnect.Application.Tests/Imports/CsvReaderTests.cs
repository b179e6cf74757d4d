using CareersConnect.Application.Imports;

namespace CareersConnect.Application.Tests.Imports;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\r\nc,d", "1:a|b", "2:c|d")]
    [InlineData("a,b\nc,d\n", "1:a|b", "2:c|d")]
    [InlineData("a\rb\r", "1:a", "2:b")]
    [InlineData("\"a,1\",\"say \"\"yes\"\"\"\n", "1:a,1|say \"yes\"")]
    [InlineData("\"two\r\nlines\",x\r\ny,z", "1:two\r\nlines|x", "3:y|z")]
    [InlineData("a,\n,b\n,\n", "1:a|", "2:|b", "3:|")]
    [InlineData("\n\r\n\na\n\n", "4:a")]
    [InlineData("it's 5\" long,b", "1:it's 5\" long|b")]
    [InlineData("\"\",\"\"", "1:|")]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    public void Rows_are_read_with_the_line_on_which_they_start(string text, params string[] rows) => Assert.Equal(rows, Read(text));

    [Fact]
    public void Text_after_a_closing_mark_is_a_fault_of_its_cell_and_the_next_row_is_read()
    {
        using var reader = new CsvReader(new StringReader("x,\"a\"b,c\nd,e,f"));
        Assert.True(reader.Read());
        Assert.Equal("There is text after the closing quotation mark.", reader.Fault);
        Assert.Equal(1, reader.FaultIndex);
        Assert.True(reader.Read());
        Assert.Null(reader.Fault);
        Assert.Equal("f", reader[2].ToString());
    }

    [Fact]
    public void A_mark_that_is_never_closed_is_told_with_the_line_on_which_it_opens()
    {
        using var reader = new CsvReader(new StringReader("a,b\nc,\"d\ne,f\ng,h"));
        reader.Read();
        Assert.True(reader.Read());
        Assert.Equal("The quotation mark that opens this cell on line 2 is never closed.", reader.Fault);
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData('x')]
    [InlineData(',')]
    [InlineData('"')]
    public void A_row_without_an_end_is_given_up_within_bounds(char character)
    {
        using var reader = new CsvReader(new Endless(character));
        Assert.True(reader.Read());
        Assert.NotNull(reader.Fault);
    }

    [Fact]
    public void Cells_longer_than_any_buffer_are_read_whole()
    {
        var longText = string.Concat(Enumerable.Repeat("0123456789\"\"", 9000));
        using var reader = new CsvReader(new StringReader($"\"{longText}\",end\n{new string('x', 70_000)}"));
        reader.Read();
        Assert.Equal(longText.Replace("\"\"", "\"", StringComparison.Ordinal), reader[0].ToString());
        Assert.Equal("end", reader[1].ToString());
        reader.Read();
        Assert.Equal(70_000, reader[0].Length);
    }

    [Fact]
    public void Any_cells_come_back_as_they_were_written()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var rows = Enumerable.Range(0, 1 + random.Next(20)).Select(_ => Enumerable.Range(0, 1 + random.Next(8)).Select(_ => Cell(random)).ToArray()).ToList();
            var text = string.Concat(rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + (round % 2 == 0 ? "\n" : "\r\n")));
            Assert.Equal(rows.Select(row => string.Join('|', row)), Read(text).Select(row => row[(row.IndexOf(':', StringComparison.Ordinal) + 1)..]));
        }
    }

    private static string Cell(Random random) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "ab,\"\r\né "[random.Next(8)]));

    private static List<string> Read(string text)
    {
        using var reader = new CsvReader(new StringReader(text));
        var rows = new List<string>();
        while (reader.Read())
        {
            Assert.Null(reader.Fault);
            rows.Add($"{reader.Line}:{string.Join('|', Enumerable.Range(0, reader.Count).Select(index => reader[index].ToString()))}");
        }

        return rows;
    }

    private sealed class Endless(char character) : TextReader
    {
        private bool _isOpen;
        private long _given;

        public override int Read(char[] buffer, int index, int count)
        {
            if (_given > 20_000_000)
            {
                return 0;
            }

            _given += count;
            Array.Fill(buffer, character is '"' ? 'x' : character, index, count);
            if (character is '"' && !_isOpen)
            {
                buffer[index] = '"';
                _isOpen = true;
            }

            return count;
        }
    }
}
