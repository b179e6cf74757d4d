using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Tests.ReferenceData;

/// <summary>What is due, the provider access duty and the policy statement, as later parts of the product read them.</summary>
public sealed class DueAndAccessTests
{
    private static readonly Entitlements.Lists Due = ReferenceFile.Json<Entitlements.Lists>("entitlement.json");
    private static readonly ProviderAccessDuty.Duty Duty = ReferenceFile.Json<ProviderAccessDuty.Duty>("provider-access.json");
    private static readonly PolicyStatement.Lists Policy = ReferenceFile.Json<PolicyStatement.Lists>("policy-statement.json");

    [Fact]
    public void What_is_due_reaches_from_benchmark_2_to_destinations()
    {
        Assert.Equal(40, Entitlements.All.Count);
        Assert.Equal(
            ["bm2", "bm4", "bm5", "bm6", "bm7", "bm8", "dest", "pal", "wex"],
            Entitlements.All.Select(row => row.Id.Split('.')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal((10, "day"), (Entitlements.Get("wex.total").AtLeast, Entitlements.Get("wex.total").Unit));
        Assert.Equal(50, Entitlements.Get("wex.total").AtLeast * Entitlements.HoursPerDay);
        Assert.Equal((EntitlementMeasure.Offered, EntitlementMeasure.Attended), (Entitlements.Get("bm8.18.2014").Measure, Entitlements.Get("bm8.18").Measure));
        Assert.Equal(EntitlementMeasure.Recorded, Entitlements.Get("dest.3y").Measure);
        Assert.Equal([ActivityTypeId.PersonalGuidance], Entitlements.Get("bm8.16").ActivityTypes);
        Assert.True(Entitlements.Get("bm4.every-year") is { EveryYear: true, Unit: "per-subject-taken" });
        Assert.Equal([4, 20, 20, 150], Entitlements.HistoricalTargets.Select(target => target.Value).Order());
        Assert.Equal((5, 5), (Entitlements.Statuses.Count, Entitlements.Versions.Count));
        Assert.All(Entitlements.All, row => Assert.NotEmpty(row.Source));
    }

    [Fact]
    public void What_the_dashboard_counts_by_is_as_it_was()
    {
        Assert.Equal((1, 1, 2, 1, 2), (Entitlements.Get("bm5.y7").AtLeast, Entitlements.Get("bm6.18").AtLeast, Entitlements.Get("bm6.16").AtLeast, Entitlements.Get("bm6.college").AtLeast, Entitlements.Get("bm5.college").AtLeast));
        Assert.Equal((12, 4, 4), (Entitlements.Get("bm5.y7").ActivityTypes.Count, Entitlements.Get("bm6.16").ActivityTypes.Count, Entitlements.Get("bm7.16.further-education").ActivityTypes.Count));
    }

    [Fact]
    public void What_names_nothing_that_is_there_is_refused()
    {
        Refused("status \"law\" is not in the list", Due with { Rows = [Row() with { Status = "law" }] });
        Refused("version \"2031\" is not in the list", Due with { Rows = [Row() with { Versions = ["2025", "2031"] }] });
        Refused("\"juggling\" is no kind of activity", Due with { Rows = [Row() with { ActivityTypes = [new ActivityTypeId("juggling")] }] });
        Refused("a number, a version or a setting is missing", Due with { Rows = [Row() with { AtLeast = 0 }] });
        Refused("\"Y9 02-30\" is no day of a school year", Due with { Rows = [Row() with { By = new EntitlementDay("Y9", "02-30") }] });
        Assert.Equal(
            "entitlement.json: the school year is not the one that the program counts with.",
            Assert.Throws<InvalidDataException>(() => Entitlements.Checked(Due with { SchoolYear = new Entitlements.YearSpan("08-01", "07-31") })).Message);
    }

    [Theory]
    [InlineData("Y8", "02-28", true)]
    [InlineData("each", "09-01", true)]
    [InlineData("programme-end", null, true)]
    [InlineData("Y8", null, false)]
    [InlineData("Y14", "02-28", false)]
    [InlineData("Y8", "13-01", false)]
    [InlineData("some day", null, false)]
    public void A_day_of_a_school_year_names_the_year_and_the_day(string year, string? day, bool isDay) => Assert.Equal(isDay, Entitlements.IsDay(new EntitlementDay(year, day)));

    [Fact]
    public void Provider_access_is_owed_in_three_phases_and_only_two_of_them_ask_pupils_to_be_there()
    {
        Assert.Equal([(2, true), (2, true), (2, false)], ProviderAccessDuty.Phases.Select(phase => (phase.Occasions, phase.DifferentProviders)));
        Assert.Equal([EntitlementMeasure.Attended, EntitlementMeasure.Attended, EntitlementMeasure.Offered], ProviderAccessDuty.Phases.Select(phase => phase.Measure));
        Assert.Equal((6, 4, null), (ProviderAccessDuty.TotalOccasions, ProviderAccessDuty.MandatoryForPupils, ProviderAccessDuty.MinimumMinutes));
        Assert.Equal((null, 1, 1, 2, 3), (ProviderAccessDuty.PhaseOf(YearGroup.Year7)?.Number, ProviderAccessDuty.PhaseOf(YearGroup.Year8)!.Number, ProviderAccessDuty.PhaseOf(YearGroup.Year9)!.Number, ProviderAccessDuty.PhaseOf(YearGroup.Year10)!.Number, ProviderAccessDuty.PhaseOf(YearGroup.Year13)!.Number));
        Assert.Equal((new EntitlementDay("Y8", "09-01"), new EntitlementDay("Y9", "02-28")), (ProviderAccessDuty.Phases[0].From, ProviderAccessDuty.Phases[0].By));
        Assert.Equal((DeliveryModes.InPerson | DeliveryModes.LiveOnline | DeliveryModes.Hybrid, false, false), (ProviderAccessDuty.Modes, ProviderAccessDuty.EveningEventsCount, ProviderAccessDuty.ScoresBenchmark7));
    }

    [Fact]
    public void Phases_that_do_not_agree_with_what_is_due_are_refused()
    {
        Assert.Contains("do not add up to the total", Refusal(Duty with { TotalOccasions = 7 }), StringComparison.Ordinal);
        Assert.Contains("at which pupils must be", Refusal(Duty with { MandatoryForPupils = 6 }), StringComparison.Ordinal);
        Assert.Contains("phase 2 is not what entitlement.json says", Refusal(Duty with { Phases = [Duty.Phases[0], Duty.Phases[1] with { By = new EntitlementDay("Y11", "03-31") }, Duty.Phases[2]] }), StringComparison.Ordinal);
        Assert.Contains("the points are not those", Refusal(Duty with { ContentPoints = ["pal.provider"] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_statement_has_its_sections_its_grounds_and_numbers_that_are_no_law()
    {
        Assert.Equal(15, PolicyStatement.Sections.Count);
        Assert.Equal(["purpose", "occasions", "requests", "opportunities", "granting", "refusing", "premises"], PolicyStatement.Sections.Where(section => section.Basis == PolicyBasis.Statute).Select(section => section.Id));
        Assert.All(PolicyStatement.Sections.Where(section => section.Basis == PolicyBasis.Statute), section => Assert.True(section.Required));
        Assert.Equal((6, 9), (PolicyStatement.GroundsForGranting.Count, PolicyStatement.GroundsForRefusing.Count));
        Assert.All(PolicyStatement.GroundsForRefusing, ground => Assert.NotNull(Reasons.RefuseAccess.Find(ground.Id)));
        Assert.Equal((6, 10, 20, 12), (PolicyStatement.Defaults.NoticeWeeks, PolicyStatement.Defaults.AnswerSchoolDays, PolicyStatement.Defaults.WarnAboveAnswerSchoolDays, PolicyStatement.Lifecycle.ReviewMonths));
        Assert.Equal((5, 2, 6), (PolicyStatement.Applies.To.Count, PolicyStatement.Applies.NotTo.Count, PolicyStatement.ChecksBeforePublishing.Count));
    }

    [Fact]
    public void A_statement_that_nobody_can_fill_in_and_grounds_that_are_no_reasons_are_refused()
    {
        Assert.Contains("the placeholders of purpose are not those of its template", Refusal(Policy with { Sections = [Policy.Sections[0] with { Template = "By {nobody}." }, .. Policy.Sections.Skip(1)] }), StringComparison.Ordinal);
        Assert.Contains("numbered from 1", Refusal(Policy with { Sections = [.. Policy.Sections.Reverse()] }), StringComparison.Ordinal);
        Assert.Contains("are not the reasons of refuse-access", Refusal(Policy with { GroundsForRefusing = [.. Policy.GroundsForRefusing.Skip(1)] }), StringComparison.Ordinal);
    }

    private static Entitlement Row() => Due.Rows[0];

    private static void Refused(string fault, Entitlements.Lists lists) => Assert.Equal($"entitlement.json, bm5.y7: {fault}.", Assert.Throws<InvalidDataException>(() => Entitlements.Checked(lists)).Message);

    private static string Refusal(ProviderAccessDuty.Duty duty) => Assert.Throws<InvalidDataException>(() => ProviderAccessDuty.Checked(duty)).Message;

    private static string Refusal(PolicyStatement.Lists lists) => Assert.Throws<InvalidDataException>(() => PolicyStatement.Checked(lists)).Message;
}
