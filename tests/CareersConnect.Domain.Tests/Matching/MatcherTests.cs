using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Matching;

public sealed class MatcherTests
{
    [Fact]
    public void The_first_reason_is_the_gap_with_its_pupils()
    {
        var match = Assert.Single(Matcher.Rank(MatchingFacts.Need(), [MatchingFacts.Offer()], MatchingFacts.Turn));

        Assert.Equal("Closes the employer encounter for all 30 pupils in year 8", match.Reasons[0].Sentence);
        Assert.Contains("3.1 miles from you", match.Sentences());
        Assert.Contains("Free on Friday 12 March", match.Sentences());
    }

    [Fact]
    public void An_offer_with_too_little_room_says_how_many_it_reaches_and_in_how_many_groups()
    {
        var need = MatchingFacts.Need(A.Need() with { Pupils = 62 });
        var small = MatchingFacts.Offer() with { MaximumPupils = 32, FreeDays = [new FreeDay(new DateOnly(2027, 3, 12), 32)] };
        var twice = small with { FreeDays = [new FreeDay(new DateOnly(2027, 3, 12), 32), new FreeDay(new DateOnly(2027, 3, 19), 32)] };

        Assert.Equal("Closes the employer encounter for 32 of 62 pupils in year 8", Matcher.Explain(need, small).Reasons[0].Sentence);
        Assert.Equal("Closes the employer encounter for all 62 pupils in year 8", Matcher.Explain(need, twice).Reasons[0].Sentence);
        Assert.Contains("At most 32 pupils at a time, so in 2 groups", Matcher.Explain(need, twice).Reasons.Where(reason => reason.IsCaution).Select(reason => reason.Sentence));
        Assert.Contains("Free on Friday 12 March, and on one other day", Matcher.Explain(need, twice).Sentences());
    }

    [Theory]
    [InlineData(0, null, "One more employer encounter for year 8, where nobody misses one")]
    [InlineData(1, null, "Closes the employer encounter for 1 pupil in year 8")]
    [InlineData(62, 6, "Does not count towards benchmark 6, which you asked for")]
    public void The_gap_is_said_whatever_it_is(int missing, int? benchmark, string sentence) =>
        Assert.Equal(sentence, Matcher.Explain(MatchingFacts.Need(A.Need() with { Benchmark = benchmark }, missing), MatchingFacts.Offer()).Reasons[0].Sentence);

    [Fact]
    public void What_is_booked_already_is_not_closed_again()
    {
        var booked = new Dictionary<Gap, int> { [new Gap(5, YearGroup.Year8)] = 136 };
        var all = MatchingFacts.Need(A.Need() with { Pupils = 136 }, missing: 0) with { Booked = booked };
        var some = MatchingFacts.Need(A.Need() with { Pupils = 136 }, missing: 16) with { Booked = booked };

        Assert.Equal("One more employer encounter for year 8, where the 136 who miss one are booked already", Matcher.Explain(all, MatchingFacts.Offer()).Reasons[0].Sentence);
        Assert.Equal("Closes the employer encounter for all 16 pupils in year 8 with none booked", Matcher.Explain(some, MatchingFacts.Offer()).Reasons[0].Sentence);
    }

    [Fact]
    public void A_stand_at_a_careers_fair_comes_last_unless_it_was_asked_for()
    {
        var stand = MatchingFacts.Offer() with { ActivityType = ActivityTypeId.CareersFairStand };
        var talk = MatchingFacts.Offer() with { Benchmarks = [], Location = new GridPoint(438_000, 355_000), Contact = MatchingFacts.Asked(5), TimesMetThisYear = 3 };
        var asking = MatchingFacts.Need(A.Need() with { ActivityTypes = [ActivityTypeId.CareersTalk, ActivityTypeId.CareersFairStand] });

        Assert.Equal([talk.OfferId, stand.OfferId], Order(stand, talk));
        Assert.Contains("Needs your own careers fair, with other stands", Matcher.Explain(MatchingFacts.Need(), stand).Reasons.Where(reason => reason.IsCaution).Select(reason => reason.Sentence));
        Assert.Equal([stand.OfferId, talk.OfferId], Matcher.Rank(asking, [talk, stand], MatchingFacts.Turn).Select(match => match.OfferId));
    }

    [Fact]
    public void A_benchmark_that_is_not_counted_by_pupils_counts_as_wanted()
    {
        var need = MatchingFacts.Need(A.Need() with { Benchmark = 7 });
        Assert.Equal("Counts towards benchmark 7, which you asked for", Matcher.Explain(need, MatchingFacts.Offer() with { Benchmarks = [7] }).Reasons[0].Sentence);
    }

    [Fact]
    public void The_score_is_the_sum_of_the_reasons()
    {
        var match = Assert.Single(Matcher.Rank(MatchingFacts.Need(), [MatchingFacts.Offer()], MatchingFacts.Turn));
        Assert.Equal(match.Reasons.Sum(reason => reason.Points), match.Score);
    }

    [Fact]
    public void Of_two_alike_the_nearer_is_first_and_of_equals_the_order_is_always_the_same()
    {
        var near = MatchingFacts.Offer();
        var far = MatchingFacts.Offer() with { Location = new GridPoint(438_000, 355_000) };
        var twins = Enumerable.Range(0, 20).Select(_ => MatchingFacts.Offer()).ToList();

        Assert.Equal([near.OfferId, far.OfferId], Order(far, near));
        Assert.Equal(Order([.. twins]), Order([.. Enumerable.Reverse(twins)]));
    }

    [Fact]
    public void Subjects_and_outcomes_that_the_school_wrote_rank_and_are_named()
    {
        var need = MatchingFacts.Need(A.Need() with { Subjects = ["mathematics"], Purpose = "How maths is used by engineers at work" });
        var offer = MatchingFacts.Offer() with { Subjects = ["mathematics"], LearningOutcomes = ["Explain how an engineer uses maths", "Write a CV"] };

        Assert.Contains("Builds on Mathematics", Matcher.Explain(need, offer).Sentences());
        Assert.Contains("Meets “Explain how an engineer uses maths”", Matcher.Explain(need, offer).Sentences());
    }

    [Fact]
    public void Somebody_unlike_those_whom_pupils_have_met_ranks_higher()
    {
        var met = MetSoFar.Nobody with { Sizes = new HashSet<EmployerSize> { EmployerSize.From250 }, Sectors = new HashSet<string> { "healthcare" } };
        var alone = MatchingFacts.Offer() with { IsSelfEmployed = true, Size = EmployerSize.FewerThan10, Sectors = ["healthcare"] };
        var large = MatchingFacts.Offer() with { Size = EmployerSize.From250, Sectors = ["healthcare"] };
        var again = MatchingFacts.Offer() with { Size = EmployerSize.From250, TimesMetThisYear = 2 };

        Assert.Equal([alone.OfferId, large.OfferId, again.OfferId], Matcher.Rank(MatchingFacts.Need(met: met), [again, large, alone], MatchingFacts.Turn).Select(match => match.OfferId));
        Assert.Contains("First self-employed person that your pupils meet this school year", Matcher.Explain(MatchingFacts.Need(met: met), alone).Sentences());
        Assert.Contains("Your pupils met them twice this school year", Matcher.Explain(MatchingFacts.Need(met: met), again).Sentences());
    }

    [Fact]
    public void Who_answers_and_comes_ranks_above_who_does_not()
    {
        var good = MatchingFacts.Offer() with { Reliability = new Reliability(9, 9, 0) };
        var plain = MatchingFacts.Offer();
        var silent = MatchingFacts.Offer() with { Reliability = new Reliability(9, 2, 0) };
        var absent = MatchingFacts.Offer() with { Reliability = new Reliability(0, 0, 1) };

        Assert.Equal([good.OfferId, plain.OfferId, silent.OfferId, absent.OfferId], Order(absent, silent, plain, good));
        Assert.Contains("Answered 9 of the last 9 requests", Matcher.Explain(MatchingFacts.Need(), good).Sentences());
        Assert.Contains("Did not come once since last school year", Matcher.Explain(MatchingFacts.Need(), absent).Sentences());
    }

    [Fact]
    public void Who_was_asked_least_ranks_above_who_was_asked_most()
    {
        var fresh = MatchingFacts.Offer();
        var asked = MatchingFacts.Offer() with { Contact = MatchingFacts.Asked(2) };
        var tired = MatchingFacts.Offer() with { Contact = MatchingFacts.Asked(5) };

        Assert.Equal([fresh.OfferId, asked.OfferId, tired.OfferId], Order(tired, asked, fresh));
    }

    private static IEnumerable<OfferId> Order(params OfferFacts[] offers) => Matcher.Rank(MatchingFacts.Need(), offers, MatchingFacts.Turn).Select(match => match.OfferId);
}
