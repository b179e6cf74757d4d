using CareersConnect.Web.Answers;

namespace CareersConnect.Web.Tests.Forms;

public sealed class ReadingAnswersTests
{
    [Theory]
    [InlineData("27/3/2027")]
    [InlineData(" 27 / 03 / 2027 ")]
    [InlineData("27.3.2027")]
    [InlineData("27-3-2027")]
    [InlineData("27 3 2027")]
    [InlineData("2027-03-27")]
    [InlineData("27 March 2027")]
    [InlineData("27th of March, 2027")]
    [InlineData("27 mar 2027")]
    [InlineData("Saturday 27 March 2027")]
    [InlineData("Sat, 27 Mar. 2027")]
    public void A_day_is_read_as_people_write_it(string text)
    {
        Assert.True(DateAnswer.TryRead(text, out var day, out var fault), fault);
        Assert.Equal(new DateOnly(2027, 3, 27), day);
    }

    [Theory]
    [InlineData("soon", "Enter the date as day, month and year, for example 27/3/2027")]
    [InlineData("27 Brumaire 2027", "Enter the date as day, month and year, for example 27/3/2027")]
    [InlineData("27 March", "Add the year, for example 27/3/2027")]
    [InlineData("27/3", "Add the year, for example 27/3/2027")]
    [InlineData("27/3/27", "Enter the year in 4 figures, for example 27/3/2027")]
    [InlineData("27/3/0027", "Enter the year in 4 figures, for example 27/3/2027")]
    [InlineData("3/27/2027", "There is no month 27: enter the day first, then the month, for example 27/3/2027")]
    [InlineData("29/2/2027", "There is no 29 February 2027: the month has 28 days")]
    [InlineData("0/4/2027", "There is no 0 April 2027: the month has 30 days")]
    [InlineData("Friday 27 March 2027", "27 March 2027 is a Saturday: check the day")]
    public void A_day_that_cannot_be_read_says_why(string text, string expected)
    {
        Assert.False(DateAnswer.TryRead(text, out _, out var fault));
        Assert.Equal(expected, fault);
    }

    [Theory]
    [InlineData("10:00", 10, 0)]
    [InlineData("10.00", 10, 0)]
    [InlineData("1000", 10, 0)]
    [InlineData("10am", 10, 0)]
    [InlineData("10 a.m.", 10, 0)]
    [InlineData("2.30pm", 14, 30)]
    [InlineData("14:30 pm", 14, 30)]
    [InlineData("12am", 0, 0)]
    [InlineData("12pm", 12, 0)]
    [InlineData("noon", 12, 0)]
    [InlineData("9:05", 9, 5)]
    [InlineData("23:59", 23, 59)]
    public void A_time_is_read_as_people_write_it(string text, int hour, int minute)
    {
        Assert.True(TimeAnswer.TryRead(text, out var time, out var fault), fault);
        Assert.Equal(new TimeOnly(hour, minute), time);
    }

    [Theory]
    [InlineData("later", "Enter the time in hours and minutes, for example 10:00 or 2pm")]
    [InlineData("24:00", "There is no hour 24: enter a time from 00:00 to 23:59")]
    [InlineData("10:75", "There is no minute 75: minutes run from 00 to 59")]
    [InlineData("2", "Say whether 2 is in the morning or the afternoon, for example 10:00 or 2pm")]
    [InlineData("14:00 am", "14 is after noon: enter 14:00, or leave out am")]
    public void A_time_that_cannot_be_read_says_why(string text, string expected)
    {
        Assert.False(TimeAnswer.TryRead(text, out _, out var fault));
        Assert.Equal(expected, fault);
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData(" 1,200 ", 1200)]
    [InlineData("-5", -5)]
    public void A_whole_number_is_read_as_people_write_it(string text, int expected)
    {
        Assert.True(NumberAnswer.TryRead(text, out var number, out _));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("thirty", "Enter a whole number in figures, for example 30")]
    [InlineData("2.5", "Enter a whole number in figures, for example 30")]
    [InlineData("99999999999", "Enter a smaller number")]
    public void A_number_that_cannot_be_read_says_why(string text, string expected)
    {
        Assert.False(NumberAnswer.TryRead(text, out _, out var fault));
        Assert.Equal(expected, fault);
    }
}
