using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Offers;

public sealed class StatusOfAnOfferTests
{
    private static readonly DateTime Now = OfferBuilder.Now;
    private static readonly DateOnly Today = OfferBuilder.Today;

    [Fact]
    public void A_draft_with_a_date_to_come_can_be_published()
    {
        var offer = An.Offer().OnDate(Today.AddDays(42)).Build();

        Assert.Equal(OfferStatus.Published, offer.Status);
        Assert.Equal(Now, offer.PublishedAt);
        Assert.Single(offer.Events.OfType<OfferPublished>());
    }

    [Fact]
    public void Without_a_date_to_come_and_nothing_by_arrangement_it_is_refused() =>
        Refused("Add at least one date to come, or say on which days it can be arranged.", () => An.Offer().Build());

    [Fact]
    public void Days_by_arrangement_that_are_over_are_nothing_to_come() => Refused(
        "Add at least one date to come, or say on which days it can be arranged.",
        () => An.Offer().ByArrangement().With(details => details with { ArrangementUntil = Today.AddDays(-1) }).Build());

    [Fact]
    public void A_date_that_was_taken_back_is_no_date_to_come()
    {
        var draft = An.Offer().AsDraft().OnDate(Today.AddDays(42)).Build();
        draft.TakeBack(draft.Sessions[0].Id);

        Assert.Equal("Dates", Assert.Single(draft.ToFinish(Now)).Field);
    }

    [Fact]
    public void Only_a_published_offer_can_be_paused()
    {
        var offer = An.Offer().ByArrangement().Build();
        offer.Pause(OfferBuilder.Kwame, Now);
        Assert.Equal(OfferStatus.Paused, offer.Status);
        Refused("Only a published offer can be paused.", () => offer.Pause(OfferBuilder.Kwame, Now));
    }

    [Fact]
    public void A_paused_offer_is_published_again_and_keeps_its_first_day()
    {
        var offer = An.Offer().ByArrangement().Build();
        offer.Pause(OfferBuilder.Kwame, Now.AddDays(1));

        offer.Publish(OfferBuilder.Kwame, Now.AddDays(2));

        Assert.Equal(OfferStatus.Published, offer.Status);
        Assert.Equal(Now, offer.PublishedAt);
    }

    [Fact]
    public void A_withdrawn_offer_stays_withdrawn()
    {
        var offer = An.Offer().ByArrangement().Build();
        offer.Withdraw(OfferBuilder.Kwame, Now);
        var events = offer.Events.Count;
        offer.Withdraw(OfferBuilder.Kwame, Now);

        Assert.Equal(events, offer.Events.Count);
        Refused("The offer was withdrawn. Copy it to offer it again.", () => offer.Publish(OfferBuilder.Kwame, Now));
        Refused("The offer was withdrawn. Copy it to offer it again.", () => offer.Edit(offer.Details(), Now));
    }

    [Fact]
    public void An_offer_expires_when_its_last_date_has_passed_and_not_before()
    {
        var day = Today.AddDays(42);
        var offer = An.Offer().OnDate(day).Build();
        offer.ExpireIfOver(day.AddDays(-1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        Assert.Equal(OfferStatus.Published, offer.Status);

        offer.ExpireIfOver(day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));

        Assert.Equal(OfferStatus.Expired, offer.Status);
    }

    [Fact]
    public void An_offer_by_arrangement_without_an_end_does_not_expire()
    {
        var offer = An.Offer().ByArrangement().Build();
        offer.ExpireIfOver(Now.AddYears(3));
        Assert.Equal(OfferStatus.Published, offer.Status);
    }

    [Fact]
    public void An_expired_offer_can_be_published_again_with_a_new_date()
    {
        var offer = An.Offer().OnDate(Today.AddDays(42)).Build();
        var later = Now.AddDays(60);
        offer.ExpireIfOver(later);

        offer.SetAside(Today.AddDays(90), new TimeOnly(10, 0), 1, Today.AddDays(60));
        offer.Publish(OfferBuilder.Kwame, later);

        Assert.Equal(OfferStatus.Published, offer.Status);
    }

    [Fact]
    public void A_copy_is_a_draft_with_the_same_words_and_no_dates()
    {
        var offer = An.Offer().OnDate(Today.AddDays(42)).ByArrangement().Build();
        var writer = PersonId.New();

        var copy = offer.Copy(OfferBuilder.Kwame with { PersonId = writer }, Now);

        Assert.Equal(OfferStatus.Draft, copy.Status);
        Assert.Equal(writer, copy.WrittenBy);
        Assert.Equal(offer.OrganisationId, copy.OrganisationId);
        Assert.Empty(copy.Sessions);
        Assert.Equivalent(offer.Details(), copy.Details());
        Assert.NotEqual(offer.Id, copy.Id);
    }

    [Fact]
    public void A_copy_of_last_years_offer_does_not_end_last_year()
    {
        var offer = An.Offer().ByArrangement().With(details => details with { ArrangementFrom = Today, ArrangementUntil = Today.AddDays(30) }).Build();

        var copy = offer.Copy(OfferBuilder.Kwame, Now.AddYears(1));

        Assert.Null(copy.ArrangementUntil);
        Assert.True(copy.IsByArrangement);
    }

    private static void Refused(string sentence, Action act) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(act).Message);

    private static void Refused(string sentence, Func<object> act) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(act).Message);
}
