using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Encounters;

public sealed class RecordingAnEncounterTests
{
    private static readonly DateTime After = new(2027, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_encounter_keeps_who_came_what_it_was_and_how_many()
    {
        var encounter = Record(new Came(YearGroup.Year8, 28));

        Assert.Equal((28, 30, 2026, 50), (encounter.Attended, encounter.Invited, encounter.AcademicYearStart, encounter.Minutes));
        Assert.Equal([5], encounter.Benchmarks);
        Assert.Equal([new EncounterRecorded(encounter.Id)], encounter.Events);
    }

    [Theory]
    [InlineData(YearGroup.Year9, 5, "This was booked for year 8. Enter numbers for these.")]
    [InlineData(YearGroup.Year8, -1, "Enter how many pupils of year 8 came, 0 to 2000.")]
    [InlineData(YearGroup.Year8, 2001, "Enter how many pupils of year 8 came, 0 to 2000.")]
    [InlineData(YearGroup.Year8, 0, "Enter how many pupils came. If nobody did, say that it did not take place.")]
    public void Numbers_that_cannot_be_are_refused(YearGroup year, int pupils, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(() => Record(new Came(year, pupils))).Message);

    [Fact]
    public void More_than_the_year_group_has_cannot_have_come_even_when_it_is_said()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Record(moreCame: true, new Came(YearGroup.Year8, 125) { Roll = 124 }));

        Assert.Equal("There are 124 pupils in year 8, so 125 cannot have come. Enter how many did, or correct the number of pupils in Settings first.", refusal.Message);
        Assert.Equal("Came[0].Pupils", refusal.Field);
        Assert.Equal(124, Record(moreCame: true, new Came(YearGroup.Year8, 124) { Roll = 124 }).Attended);
    }

    [Fact]
    public void More_than_were_booked_is_asked_once()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Record(new Came(YearGroup.Year8, 31)));

        Assert.Equal("30 were booked. Did 31 come? Tick that they did, or put the number right.", refusal.Message);
        Assert.Equal("MoreCame", refusal.Field);
        Assert.Equal(30, Record(new Came(YearGroup.Year8, 30)).Attended);
        Assert.Equal(31, Record(moreCame: true, new Came(YearGroup.Year8, 31)).Attended);
    }

    [Fact]
    public void A_correction_to_more_than_were_booked_is_asked_too_and_one_back_towards_it_is_not()
    {
        var encounter = Record(new Came(YearGroup.Year8, 28));
        Assert.StartsWith("30 were booked. Did 45 come?", Refusal(() => encounter.Correct([new Came(YearGroup.Year8, 45)], "Another class came", "Samira Haddad", After)), StringComparison.Ordinal);

        encounter = Record(moreCame: true, new Came(YearGroup.Year8, 45));
        encounter.Correct([new Came(YearGroup.Year8, 44)], "One was ill", "Samira Haddad", After);
        Assert.Equal(44, encounter.Attended);
    }

    [Fact]
    public void The_same_group_twice_is_refused_and_two_programmes_are_not_the_same()
    {
        const string Twice = "Enter one number for each group: the same group stands there twice.";
        var (one, other) = (StudyProgrammeId.New(), StudyProgrammeId.New());

        Assert.Equal(Twice, Refusal(() => Record(new Came(YearGroup.Year8, 28), new Came(YearGroup.Year8, 28))));
        Assert.Equal(Twice, Refusal(() => Record(new Came(YearGroup.Year8, 28, one), new Came(YearGroup.Year9, 28, one))));
        Assert.Equal(40, Record(moreCame: true, new Came(YearGroup.Year12, 28, one), new Came(YearGroup.Year12, 12, other)).Attended);
    }

    [Fact]
    public void Numbers_are_put_right_within_the_school_year_and_what_they_were_is_kept()
    {
        var encounter = Record(new Came(YearGroup.Year8, 28));
        encounter.Correct([new Came(YearGroup.Year8, 30)], "Two came late", "Samira Haddad", After);

        var kept = Assert.Single(encounter.Corrections);
        Assert.Equal((28, 30, "Two came late", "Samira Haddad"), (kept.Was, kept.Became, kept.Why, kept.ByName));
        Assert.Equal(30, encounter.Attended);
    }

    [Fact]
    public void A_correction_needs_a_reason_and_comes_no_later_than_the_school_years_last_day()
    {
        var encounter = Record(new Came(YearGroup.Year8, 28));
        IReadOnlyList<Came> came = [new(YearGroup.Year8, 30)];

        Assert.Equal("Enter why the numbers change, in 400 characters or fewer.", Refusal(() => encounter.Correct(came, " ", "Samira Haddad", After)));
        encounter.Correct(came, "Late", "Samira Haddad", new DateTime(2027, 8, 31, 12, 0, 0, DateTimeKind.Utc));
        Assert.Equal(
            "The school year 2026/27 is over, so its numbers can no longer be changed.",
            Refusal(() => encounter.Correct(came, "Late", "Samira Haddad", new DateTime(2027, 9, 1, 12, 0, 0, DateTimeKind.Utc))));
    }

    [Fact]
    public void Only_an_employer_gives_an_employer_encounter_only_a_provider_a_provider_encounter_and_only_pupils_count()
    {
        static IReadOnlyList<int> Counts(ActivityTypeId type, OrganisationKinds kinds, OfferAudience audience = OfferAudience.Pupils) => CountsTowards.Benchmarks(type, kinds, audience);

        Assert.Equal([5], Counts(ActivityTypeId.CareersTalk, OrganisationKinds.Employer));
        Assert.Empty(Counts(ActivityTypeId.CareersTalk, OrganisationKinds.Provider));
        Assert.Equal([5, 6], Counts(ActivityTypeId.WorkplaceVisit, OrganisationKinds.Employer));
        Assert.Equal([7], Counts(ActivityTypeId.ProviderEncounter, OrganisationKinds.Provider));
        Assert.Equal([5, 7], Counts(ActivityTypeId.CareersFairStand, OrganisationKinds.Employer | OrganisationKinds.Provider));
        Assert.Equal([4, 5], Counts(ActivityTypeId.CurriculumProject, OrganisationKinds.Employer));
        Assert.Empty(Counts(ActivityTypeId.CareersTalk, OrganisationKinds.Employer, OfferAudience.Parents));
        Assert.Empty(Counts(ActivityTypeId.CareersTalk, OrganisationKinds.Employer, OfferAudience.Staff));
    }

    [Theory]
    [InlineData(OrganisationKinds.Provider, OfferAudience.Pupils, "this kind counts when an employer gives it, and this was none")]
    [InlineData(OrganisationKinds.Employer, OfferAudience.Parents, "it was not for pupils")]
    [InlineData(OrganisationKinds.Employer, OfferAudience.Pupils, null)]
    public void What_counts_towards_nothing_says_why(OrganisationKinds kinds, OfferAudience audience, string? why) => Assert.Equal(why, CountsTowards.WhyNone(ActivityTypeId.CareersTalk, kinds, audience));

    private static string Refusal(Action act) => Assert.Throws<RuleBrokenException>(act).Message;

    private static Encounter Record(params Came[] came) => Record(moreCame: false, came);

    private static Encounter Record(bool moreCame, params Came[] came)
    {
        var booking = A.Booking();
        booking.Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
        booking.Complete(new Actor(Side.School, "Samira Haddad"), After);
        return new Encounter(booking, new Giver(booking.OrganisationId, "Trentside Rail", OrganisationKinds.Employer), OfferAudience.Pupils, ProviderContent.None, came, PersonId.New(), After, moreCame);
    }
}
