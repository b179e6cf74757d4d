using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Encounters;

/// <summary>What is for parents or staff is asked for, refused and recorded in their own words, and counted in one number.</summary>
public sealed class ParentsAndStaffTests
{
    private static readonly DateOnly Day = new(2027, 3, 1);
    private static readonly DateTime After = new(2027, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(OfferAudience.Pupils, 30, "30 pupils in year 8")]
    [InlineData(OfferAudience.Pupils, 1, "1 pupil in year 8")]
    [InlineData(OfferAudience.Parents, 60, "60 parents and carers of year 8")]
    [InlineData(OfferAudience.Parents, 1, "1 parent or carer of year 8")]
    [InlineData(OfferAudience.Staff, 12, "12 staff")]
    [InlineData(OfferAudience.Staff, 1, "1 member of staff")]
    public void Each_group_has_one_word(OfferAudience audience, int people, string words) => Assert.Equal(words, audience.Who(people, YearGroups.Of(YearGroup.Year8)));

    [Theory]
    [InlineData(OfferAudience.Parents, "parents and carers")]
    [InlineData(OfferAudience.Staff, "staff")]
    public void One_number_is_known_that_no_roll_bounds_and_that_counts_towards_nothing(OfferAudience audience, string people)
    {
        Assert.Equal(200, Record(audience, moreCame: true, new Came(YearGroup.Year8, 200) { Roll = 124 }).Attended);
        Assert.Empty(Record(audience, moreCame: false, new Came(YearGroup.Year8, 28)).Benchmarks);
        Assert.Equal($"Enter one number: how many {people} came.", Refusal(() => Record(audience, moreCame: false, new Came(YearGroup.Year8, 5), new Came(YearGroup.Year9, 5))));
        Assert.Equal($"Enter how many {people} came, 0 to 2000.", Refusal(() => Record(audience, moreCame: false, new Came(YearGroup.Year8, 2001))));
        Assert.Equal($"Enter how many {people} came. If nobody did, say that it did not take place.", Refusal(() => Record(audience, moreCame: false, new Came(YearGroup.Year8, 0))));
    }

    [Fact]
    public void Staff_are_of_no_year_group_and_parents_are_of_their_childrens()
    {
        var (staff, parents) = (Offer(OfferAudience.Staff), Offer(OfferAudience.Parents));

        Assert.Equal(staff.YearGroups, Ask(staff, An.Ask(day: Day) with { YearGroups = YearGroups.None }).YearGroups);
        Assert.Equal("Select at least one year group.", Refusal(() => Ask(parents, An.Ask(day: Day) with { YearGroups = YearGroups.None })));
        Assert.Equal(YearGroups.Of(YearGroup.Year8), Ask(parents, An.Ask(day: Day)).YearGroups);
    }

    [Fact]
    public void Too_many_and_none_are_refused_in_the_groups_own_word()
    {
        Assert.Equal("This is for at most 60 parents and carers. Ask for a smaller group, or for two.", Refusal(() => Ask(Offer(OfferAudience.Parents), An.Ask(day: Day) with { Pupils = 61 })));
        Assert.Equal("Enter how many staff.", Refusal(() => Ask(Offer(OfferAudience.Staff), An.Ask(day: Day) with { Pupils = 0 })));
    }

    private static Offer Offer(OfferAudience audience) => An.Offer().ByArrangement().With(details => details with { Audience = audience }).Build();

    private static Booking Ask(Offer offer, Ask ask) => offer.Ask(A.AskingSchool(), ask, "Samira Haddad", PersonId.New(), OfferBuilder.Now);

    private static Encounter Record(OfferAudience audience, bool moreCame, params Came[] came)
    {
        var booking = A.Booking();
        booking.Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
        booking.Complete(new Actor(Side.School, "Samira Haddad"), After);
        return new Encounter(booking, new Giver(booking.OrganisationId, "Trentside Rail", OrganisationKinds.Employer), audience, ProviderContent.None, came, PersonId.New(), After, moreCame);
    }

    private static string Refusal(Action act) => Assert.Throws<RuleBrokenException>(act).Message;
}
