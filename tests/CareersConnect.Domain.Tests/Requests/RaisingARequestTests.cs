using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Requests;

public sealed class RaisingARequestTests
{
    public static TheoryData<string, string> Refusals => new()
    {
        { "title", "Enter what it is about, in 120 characters or fewer." },
        { "long title", "Enter what it is about, in 120 characters or fewer." },
        { "guidance", "Select from the kinds of activity that are offered." },
        { "no years", "Select at least one year group." },
        { "not taught", "Your school has years 7 to 11. Select from these." },
        { "no pupils", "Enter how many pupils, 1 to 2000." },
        { "absurd pupils", "Enter how many pupils, 1 to 2000." },
        { "past", "Choose a first day from today on, 11 January 2027." },
        { "over", "Choose a last day after today, 11 January 2027." },
        { "reversed", "The last day must not be before the first." },
        { "far", "Choose a last day within two years." },
        { "no way", "Select how you can meet: in person, live online or both." },
        { "nowhere", "Select where you can meet in person: they come to you, you go to them, or both." },
        { "travel", "Enter how far pupils can travel, 0 to 300 miles." },
        { "benchmark", "Select one of the benchmarks that an encounter counts towards, 4 to 7." },
        { "subject", "Select subjects from the list." },
        { "purpose", "Say why in 2000 characters or fewer." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_cannot_be_needed_is_refused_in_words_at_its_field(string fault, string sentence)
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Raise(Faulty(fault)));
        Assert.Equal(sentence, refusal.Message);
        Assert.NotNull(refusal.Field);
    }

    [Fact]
    public void A_request_is_raised_open_with_a_reference_and_its_first_history_entry()
    {
        var request = Raise(A.Need());

        Assert.Equal(RequestStatus.Open, request.Status);
        Assert.Matches("^R-[2-9A-Z]{6}$", request.Reference);
        Assert.Equal(("Samira Haddad", null, RequestStatus.Open), (request.History[0].ByName, request.History[0].From, request.History[0].To));
        Assert.Equal([new RequestRaised(request.Id)], request.Events);
        Assert.Equivalent(A.Need(), request.ToNeed());
    }

    [Fact]
    public void Today_may_be_the_first_day() => Assert.Equal(OfferBuilder.Today, Raise(A.Need() with { From = OfferBuilder.Today }).From);

    [Fact]
    public void A_first_day_that_passed_while_the_request_was_open_may_stay()
    {
        var request = Raise(A.Need());
        request.Edit(A.Need() with { Pupils = 31 }, YearGroups.Secondary, new DateOnly(2027, 2, 5));

        Assert.Equal(31, request.Pupils);
        Assert.Throws<RuleBrokenException>(() => request.Edit(A.Need() with { From = new DateOnly(2027, 2, 4) }, YearGroups.Secondary, new DateOnly(2027, 2, 5)));
    }

    [Theory]
    [InlineData(null, 62, "Employer encounter for 62 pupils in year 8")]
    [InlineData(6, 1, "Experience of a workplace for 1 pupil in year 8")]
    [InlineData(7, 30, "Provider encounter for 30 pupils in year 8")]
    public void A_need_says_by_itself_what_it_is_about(int? benchmark, int pupils, string title) =>
        Assert.Equal(title, (A.Need() with { Benchmark = benchmark, Pupils = pupils }).DefaultTitle());

    private static Request Raise(Need need) => new(SchoolId.New(), YearGroups.Range(YearGroup.Year7, YearGroup.Year11), PersonId.New(), "Samira Haddad", need, OfferBuilder.Now);

    private static Need Faulty(string fault) => fault switch
    {
        "title" => A.Need() with { Title = " " },
        "long title" => A.Need() with { Title = new string('x', 121) },
        "guidance" => A.Need() with { ActivityTypes = [ActivityTypeId.PersonalGuidance] },
        "no years" => A.Need() with { YearGroups = YearGroups.None },
        "not taught" => A.Need() with { YearGroups = YearGroups.Of(YearGroup.Year12) },
        "no pupils" => A.Need() with { Pupils = 0 },
        "absurd pupils" => A.Need() with { Pupils = 2001 },
        "past" => A.Need() with { From = new DateOnly(2027, 1, 10) },
        "over" => A.Need() with { From = OfferBuilder.Today, Until = OfferBuilder.Today },
        "reversed" => A.Need() with { Until = new DateOnly(2027, 1, 31) },
        "far" => A.Need() with { Until = new DateOnly(2029, 1, 12) },
        "no way" => A.Need() with { Modes = DeliveryModes.None },
        "nowhere" => A.Need() with { AtSchool = false, TravelMiles = 0 },
        "travel" => A.Need() with { TravelMiles = 301 },
        "benchmark" => A.Need() with { Benchmark = 8 },
        "subject" => A.Need() with { Subjects = ["alchemy"] },
        _ => A.Need() with { Purpose = new string('x', 2001) },
    };
}
