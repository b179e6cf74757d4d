using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Shortlists;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Shortlists;

public sealed class ShortlistedOfferTests
{
    private static readonly Who Priya = new(PersonId.New(), "Priya Raman");

    [Fact]
    public void Who_added_it_and_when_is_kept()
    {
        var entry = Added();
        Assert.True(entry.IsListed);
        Assert.Equal((OfferBuilder.Kwame.PersonId, "Kwame Osei", OfferBuilder.Now, ""), (entry.AddedBy, entry.AddedByName, entry.AddedAt, entry.Note));
    }

    [Fact]
    public void The_last_place_of_a_list_can_be_taken_and_no_more()
    {
        Assert.True(Added(ShortlistedOffer.Most - 1).IsListed);
        Assert.Equal("Your school’s shortlist is full: it holds 100 offers. Take one off first.", Assert.Throws<RuleBrokenException>(() => Added(ShortlistedOffer.Most)).Message);
    }

    [Fact]
    public void What_is_on_the_list_stays_as_it_is_when_somebody_adds_it_once_more_even_to_a_full_list()
    {
        var entry = Added();
        entry.WriteNote("For year 8");
        entry.AddAgain(ShortlistedOffer.Most, Priya, OfferBuilder.Now.AddDays(1));
        Assert.Equal(("Kwame Osei", "For year 8", OfferBuilder.Now), (entry.AddedByName, entry.Note, entry.AddedAt));
    }

    [Fact]
    public void What_was_taken_off_begins_anew_when_it_is_added_again()
    {
        var entry = TakenOff();
        entry.AddAgain(3, Priya, OfferBuilder.Now.AddDays(2));
        Assert.True(entry.IsListed);
        Assert.Equal(("Priya Raman", "", OfferBuilder.Now.AddDays(2)), (entry.AddedByName, entry.Note, entry.AddedAt));
        Assert.Throws<RuleBrokenException>(() => TakenOff().AddAgain(ShortlistedOffer.Most, Priya, OfferBuilder.Now));
    }

    [Fact]
    public void What_was_taken_off_is_put_back_as_it_was()
    {
        var entry = TakenOff();
        entry.PutBack(3, OfferBuilder.Now.AddDays(1));
        Assert.True(entry.IsListed);
        Assert.Equal(("Kwame Osei", "For year 8"), (entry.AddedByName, entry.Note));
        entry.PutBack(ShortlistedOffer.Most, OfferBuilder.Now.AddDays(9));
        Assert.True(entry.IsListed);
    }

    [Fact]
    public void It_is_put_back_for_a_day_and_only_where_there_is_room()
    {
        Assert.Equal("It was taken off more than a day ago. Look for the offer and add it again.", Assert.Throws<RuleBrokenException>(() => TakenOff().PutBack(3, OfferBuilder.Now.AddDays(1).AddSeconds(1))).Message);
        Assert.Throws<RuleBrokenException>(() => TakenOff().PutBack(ShortlistedOffer.Most, OfferBuilder.Now));
    }

    [Fact]
    public void Taking_off_twice_is_once()
    {
        var entry = TakenOff();
        entry.TakeOff(OfferBuilder.Now.AddDays(5));
        Assert.Equal(OfferBuilder.Now, entry.RemovedAt);
    }

    [Fact]
    public void A_note_is_one_line_of_200_characters_at_most()
    {
        var entry = Added();
        entry.WriteNote("  For year 8,\r\n if the hall is free ");
        Assert.Equal("For year 8, if the hall is free", entry.Note);
        entry.WriteNote(new string('n', 200));
        Assert.Equal("The note must be 200 characters or fewer.", Assert.Throws<RuleBrokenException>(() => entry.WriteNote(new string('n', 201))).Message);
        entry.WriteNote(null);
        Assert.Equal("", entry.Note);
    }

    private static ShortlistedOffer Added(int listed = 0) => ShortlistedOffer.Add(SchoolId.New(), OfferId.New(), listed, OfferBuilder.Kwame, OfferBuilder.Now);

    private static ShortlistedOffer TakenOff()
    {
        var entry = Added();
        entry.WriteNote("For year 8");
        entry.TakeOff(OfferBuilder.Now);
        return entry;
    }
}
