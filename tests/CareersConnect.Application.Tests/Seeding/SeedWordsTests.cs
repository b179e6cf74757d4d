using System.Text.RegularExpressions;
using CareersConnect.Infrastructure.Seeding;

namespace CareersConnect.Application.Tests.Seeding;

/// <summary>Topics of demo data may be questions, "how a parcel finds you": every text is to be English with each of them.</summary>
public sealed partial class SeedWordsTests
{
    private static readonly SeedWords Words = SeedWords.Read();

    [Fact]
    public void No_text_breaks_with_a_topic_that_is_a_question()
    {
        string[] forProviders = ["provider-encounter", "taster-day"];
        var texts = Words.Activities.Where(kind => !forProviders.Contains(kind.Key, StringComparer.Ordinal)).Select(kind => kind.Value).Append(Words.ForParents).Append(Words.ForStaff)
            .SelectMany(activity => activity.Titles.Concat(activity.Texts));

        Assert.Contains(Words.Sectors.SelectMany(sector => sector.Topics), topic => topic.StartsWith("how ", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, Breaks);
    }

    [Theory]
    [InlineData("A {job} shows what {topic} looks like on an ordinary Tuesday.")]
    [InlineData("They put together how {topic} depends on all of them.")]
    [InlineData("Lessons in which {topic} shows what the subject is for.")]
    [InlineData("Pupils meet {topic} as a problem of {subject}.")]
    [InlineData("{Topic} in the classroom")]
    [InlineData("See {topic} for yourselves")]
    public void A_text_that_breaks_is_seen(string text) => Assert.True(Breaks(text));

    /// <summary>A question stands after "about" and its like or a colon, or at the beginning, and the sentence or its part ends with it.</summary>
    private static bool Breaks(string text) => Topic().Count(text) != Sound().Count(text);

    [GeneratedRegex("\\{[tT]opic\\}", RegexOptions.None, 1000)]
    private static partial Regex Topic();

    [GeneratedRegex("(^|: |(?<= )(about|to|with) |is )\\{[tT]opic\\}(?=$|[.,:;?)]|, | (for (three|a)|that (fit|shows)|with a|from close|and (how|takes|everything)))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sound();
}
