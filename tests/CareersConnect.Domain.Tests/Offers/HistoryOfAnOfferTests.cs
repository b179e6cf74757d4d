using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Offers;

public sealed class HistoryOfAnOfferTests
{
    private static readonly DateTime Now = OfferBuilder.Now;
    private static readonly DateOnly Today = OfferBuilder.Today;
    private static readonly Who Ada = new(PersonId.New(), "Ada Bell");

    [Fact]
    public void Each_change_of_status_is_one_row_of_who_when_from_to_and_why()
    {
        var offer = An.Offer().OnDate(Today.AddDays(42)).Build();
        offer.Pause(OfferBuilder.Kwame, Now.AddDays(1));
        offer.Publish(Ada, Now.AddDays(2));
        Assert.True(offer.ExpireIfOver(Now.AddDays(60)));
        offer.Withdraw(Ada, Now.AddDays(61), "We have moved.");

        Assert.Equal(
            [
                (1, 0, null, OfferStatus.Draft, ""), (2, 0, OfferStatus.Draft, OfferStatus.Published, ""), (3, 1, OfferStatus.Published, OfferStatus.Paused, ""),
                (4, 2, OfferStatus.Paused, OfferStatus.Published, ""), (5, 60, OfferStatus.Published, OfferStatus.Expired, "Its last date has passed."),
                (6, 61, OfferStatus.Expired, OfferStatus.Withdrawn, "We have moved."),
            ],
            offer.History.Select(entry => (entry.Number, (entry.At - Now).Days, entry.From, entry.To, entry.Reason)));
        Assert.Equal(
            ["Begun as a draft by Kwame Osei", "Published by Kwame Osei", "Paused by Kwame Osei", "Published again by Ada Bell", "Expired", "Withdrawn by Ada Bell"],
            offer.History.Select(entry => entry.InWords()));
        Assert.Equal(6, offer.Changes);
    }

    [Fact]
    public void What_the_system_does_names_nobody_and_somebody_of_the_same_name_is_named()
    {
        var (by, like) = (An.Offer().ByArrangement().Build(), An.Offer().ByArrangement().Build());
        by.Pause(Who.System, Now);
        like.Pause(new Who(PersonId.New(), Who.System.Name), Now);

        Assert.Equal(("Paused", "Paused by CareersConnect"), (by.History[^1].InWords(), like.History[^1].InWords()));
    }

    [Fact]
    public void What_changes_no_status_and_what_is_refused_leaves_no_row()
    {
        var offer = An.Offer().ByArrangement().Build();
        offer.Publish(Ada, Now);
        offer.Edit(offer.Details(), Now);
        offer.ExpireIfOver(Now);
        Refused("Keep the reason to 400 characters.", () => offer.Withdraw(Ada, Now, new string('x', 401)));
        Assert.Equal((2, OfferStatus.Published), (offer.History.Count, offer.Status));

        offer.Withdraw(Ada, Now, new string('x', 400));
        offer.Withdraw(Ada, Now);
        Refused("Only a published offer can be paused.", () => offer.Pause(Ada, Now));
        Refused("The offer was withdrawn. Copy it to offer it again.", () => offer.Publish(Ada, Now));
        Assert.Equal(3, offer.History.Count);
    }

    private static void Refused(string sentence, Action act) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(act).Message);
}
