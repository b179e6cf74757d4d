using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Tests.Offers.Search;

public sealed class FiltersInWordsTests
{
    [Theory]
    [InlineData("year 10", "", "year=10")]
    [InlineData("Y8", "", "year=8")]
    [InlineData("yr 9 engineering", "engineering", "year=9")]
    [InlineData("Yr9 engineering", "engineering", "year=9")]
    [InlineData("talks for year 10", "talks", "year=10")]
    [InlineData("talk about IT, year 10", "talk about IT", "year=10")]
    [InlineData("years 7 to 9 careers talk", "careers talk", "year=7,8,9")]
    [InlineData("Y7-9", "", "year=7,8,9")]
    [InlineData("year 7 to year 9", "", "year=7,8,9")]
    [InlineData("Y10 and Y11 law", "law", "year=10,11")]
    [InlineData("year 10/11", "", "year=10,11")]
    [InlineData("year 12 and 13", "", "year=12,13")]
    [InlineData("for my year 10s", "", "year=10")]
    [InlineData("KS3 assembly", "assembly", "year=7,8,9")]
    [InlineData("key stage 4", "", "year=10,11")]
    [InlineData("sixth form mentoring", "mentoring", "year=12,13")]
    [InlineData("benchmark 5", "", "benchmark=5")]
    [InlineData("BM5 talk", "talk", "benchmark=5")]
    [InlineData("GB6", "", "benchmark=6")]
    [InlineData("Gatsby benchmarks 5 and 6", "", "benchmark=5,6")]
    [InlineData("free", "", "free=yes")]
    [InlineData("free careers talk year 8", "careers talk", "free=yes year=8")]
    [InlineData("year 8 free careers talk", "careers talk", "year=8 free=yes")]
    [InlineData("workshop free of charge", "workshop", "free=yes")]
    [InlineData("online", "", "where=online")]
    [InlineData("virtual", "", "where=online")]
    [InlineData("KS3 online", "", "year=7,8,9 where=online")]
    [InlineData("work experience year 10", "", "kind=work-experience year=10")]
    [InlineData("WEX with vets", "with vets", "kind=work-experience")]
    [InlineData("virtual work experience law", "law", "kind=virtual-work-experience")]
    [InlineData("employer encounter year 8", "", "benchmark=5 year=8")]
    [InlineData("SEND", "", "access=send")]
    [InlineData("engineering for special educational needs", "engineering", "access=send")]
    [InlineData("mock interviews in person", "mock interviews", "where=school,workplace")]
    public void What_can_only_be_a_filter_is_read_as_one(string typed, string left, string filters)
    {
        var read = FiltersInWords.In(typed);
        Assert.Equal((left, filters), (read.Left, string.Join(' ', read.Filters.Select(filter => $"{filter.Filter}={string.Join(',', filter.Answers)}"))));
        Assert.Empty(FiltersInWords.In(read.Left).Filters);
    }

    [Theory]
    [InlineData("\"year 10\"")]
    [InlineData("“year 10” talks")]
    [InlineData("year")]
    [InlineData("year 2027")]
    [InlineData("year 1 apprentices")]
    [InlineData("gap year")]
    [InlineData("a year \"10\"")]
    [InlineData("benchmark 8")]
    [InlineData("benchmarks")]
    [InlineData("GB")]
    [InlineData("10")]
    [InlineData("year 9 options")]
    [InlineData("sixth form college visit")]
    [InlineData("free school meals")]
    [InlineData("\"work experience\" year")]
    [InlineData("experience of work")]
    [InlineData("smoke-free")]
    [InlineData("step-free visit")]
    [InlineData("free-range farming")]
    [InlineData("engineering for free thinkers")]
    [InlineData("online safety")]
    [InlineData("\"online")]
    [InlineData("years ago 10 people")]
    [InlineData("")]
    [InlineData("?")]
    public void What_may_mean_something_else_stays_words(string typed) => Assert.Equal((typed, 0), (FiltersInWords.In(typed).Left, FiltersInWords.In(typed).Filters.Count));

    [Theory]
    [InlineData("talks for year 10", "talks for \"year 10\"")]
    [InlineData("talks \"year 10", "talks \"year 10\"")]
    public void The_words_are_looked_for_once_they_are_in_quotation_marks(string typed, string quoted)
    {
        var asWords = FiltersInWords.AsWords(typed, FiltersInWords.In(typed).Filters[0]);
        Assert.Equal(quoted, asWords);
        Assert.Empty(FiltersInWords.In(asWords).Filters);
    }

    [Fact]
    public void Numbers_that_go_the_wrong_way_round_are_two_and_not_a_range()
    {
        Assert.Equal(["9", "7"], FiltersInWords.In("years 9 to 7").Filters[0].Answers);
        Assert.Equal("to 14", FiltersInWords.In("year 13 to 14").Left);
    }

    [Fact]
    public void Every_word_of_the_list_names_a_filter_of_a_search() =>
        Assert.All(WordsThatFilter.All.Values, row => Assert.True(row.Stands == FilterWordsStand.NotRead ? row.Filter.Length == 0 : row.Filter is "year" or "benchmark" or "free" or "where" or "kind" or "access" && row.Answers.Count > 0, row.Words));
}
