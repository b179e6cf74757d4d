using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Matching;

/// <summary>Who may be asked: the budget of the term, what is kept of it, quiet periods and blocks.</summary>
public sealed class ContactTests
{
    private static readonly NeedFacts Need = MatchingFacts.Need();
    private static readonly NeedFacts Cold = Need with { ColdSpotUntil = OfferBuilder.Today.AddDays(30) };

    [Fact]
    public void The_last_asks_of_a_term_are_kept_for_cold_spots()
    {
        var offer = MatchingFacts.Offer() with { Contact = new ContactSoFar(4, 6, KeptForColdSpots: 2) };

        Assert.Equal([HardCondition.ContactBudget], HardConditions.Failed(Need, offer));
        Assert.Empty(HardConditions.Failed(Cold, offer));
        Assert.Empty(HardConditions.Failed(Need, offer with { Contact = new ContactSoFar(3, 6, KeptForColdSpots: 2) }));
        Assert.Empty(HardConditions.Failed(Need, offer with { Contact = new ContactSoFar(5, 6) }));
    }

    [Fact]
    public void Beyond_the_budget_a_cold_spot_asks_nobody_either() =>
        Assert.Equal([HardCondition.ContactBudget], HardConditions.Failed(Cold, MatchingFacts.Offer() with { Contact = new ContactSoFar(6, 6, KeptForColdSpots: 2) }));

    [Fact]
    public void In_a_quiet_period_only_dates_that_are_booked_at_once_fit()
    {
        var quiet = MatchingFacts.Offer() with { Contact = ContactSoFar.Fresh with { QuietUntil = OfferBuilder.Today } };

        Assert.Equal([HardCondition.Quiet], HardConditions.Failed(Need, quiet));
        Assert.Equal([HardCondition.Quiet], HardConditions.Failed(Need, quiet with { BooksAtOnce = true, FreeDays = [], ArrangementDays = Weekdays.Monday }));
        Assert.Empty(HardConditions.Failed(Need, quiet with { BooksAtOnce = true }));
        Assert.Empty(HardConditions.Failed(Need, quiet with { Contact = ContactSoFar.Fresh }));
    }

    [Fact]
    public void In_a_quiet_period_the_arrangement_fills_no_group_up()
    {
        var need = MatchingFacts.Need(A.Need() with { Pupils = 120 });
        var offer = MatchingFacts.Offer() with { BooksAtOnce = true, ArrangementDays = Weekdays.Monday, FreeDays = [new FreeDay(new DateOnly(2027, 3, 12), 30)] };

        Assert.Equal(120, Meeting.Reached(need, offer));
        Assert.Equal(30, Meeting.Reached(need, offer with { Contact = ContactSoFar.Fresh with { QuietUntil = OfferBuilder.Today } }));
    }

    [Fact]
    public void Whom_the_school_has_blocked_fits_none_of_its_requests_and_others_of_others()
    {
        var offer = MatchingFacts.Offer() with { GiverId = MatchingFacts.Unwanted };
        Assert.Equal([HardCondition.NotBlocked], HardConditions.Failed(Need, offer));
        Assert.Empty(HardConditions.Failed(Need with { Blocked = new HashSet<Domain.Organisations.OrganisationId>() }, offer));
    }
}
