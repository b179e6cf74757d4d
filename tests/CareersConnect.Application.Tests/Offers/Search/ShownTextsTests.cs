using CareersConnect.Infrastructure.Search.Embedded;

namespace CareersConnect.Application.Tests.Offers.Search;

public sealed class ShownTextsTests
{
    [Fact]
    public void A_text_is_never_shown_for_another_however_many_are_opened()
    {
        var several = Enumerable.Range(0, 4).Select(number => Texts(number, 1000)).ToList();
        for (var turn = 0; turn < 3; turn++)
        {
            foreach (var (number, texts) in several.Index())
            {
                Assert.All(Enumerable.Range(0, 1000), n => Assert.Equal(($"Title {n} of {number}", $"Text {n} of {number}"), texts.Read(n)));
            }
        }
    }

    [Fact]
    public void What_was_shown_is_kept_and_what_is_very_long_is_not()
    {
        var number = ShownTexts.NextNumber();
        ShownTexts.Keep(number, 7, ("Title", "Text"));
        Assert.Equal(("Title", "Text"), ShownTexts.Find(number, 7));
        Assert.Null(ShownTexts.Find(ShownTexts.NextNumber(), 7));

        ShownTexts.Keep(number, 8, ("Title", new string('x', 10_000)));
        Assert.Null(ShownTexts.Find(number, 8));
    }

    private static TextBlocks Texts(int number, int documents) => TextBlocks.Of(
        [.. Enumerable.Range(0, documents).Select(n => new OfferRow
        {
            Id = Guid.Empty, Organisation = Guid.Empty, Place = null, Travel = 0, Published = 0, Notice = 0, Weekdays = 0, ArrangedFrom = 0, ArrangedUntil = 0, FreeDays = [], Attributes = [], Stems = [],
            Text = TextBlocks.Kept($"Title {n} of {number}", $"Text {n} of {number}"),
        })], []);
}
