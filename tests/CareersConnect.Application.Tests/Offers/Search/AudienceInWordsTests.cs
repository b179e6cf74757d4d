using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Tests.Offers.Search;

public sealed class AudienceInWordsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("healthcare careers talk")]
    [InlineData("apparent staffing inserts")]
    [InlineData("talk for pupils")]
    [InlineData("!?")]
    public void Who_says_nothing_of_it_looks_for_pupils(string typed) => Assert.Equal([OfferAudience.Pupils], AudienceInWords.In(typed));

    [Theory]
    [InlineData("CPD", OfferAudience.Staff)]
    [InlineData("healthcare talk for teachers", OfferAudience.Staff)]
    [InlineData("\"staff  training\"", OfferAudience.Staff)]
    [InlineData("parents’ evening", OfferAudience.Parents)]
    public void Words_name_for_whom(string typed, OfferAudience audience) => Assert.Equal([audience], AudienceInWords.In(typed));

    [Fact]
    public void What_stands_behind_the_longest_text_is_neither_searched_for_nor_read()
    {
        var typed = string.Concat(Enumerable.Repeat("a ", 10_000)) + "parents";
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal([OfferAudience.Pupils], AudienceInWords.In(typed));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Whoever_is_named_is_looked_for_together() => Assert.Equal([OfferAudience.Pupils, OfferAudience.Parents], AudienceInWords.In("apprenticeships for parents and pupils").Order());

    [Theory]
    [InlineData("primary teacher")]
    [InlineData("young carers")]
    [InlineData("hotel staff talk to pupils")]
    public void What_may_be_a_trade_or_a_listener_leaves_everybody_in(string typed) => Assert.Empty(AudienceInWords.In(typed));
}
