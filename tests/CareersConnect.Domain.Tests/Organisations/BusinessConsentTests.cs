using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Tests.Organisations;

public sealed class BusinessConsentTests
{
    private static readonly DateTime Now = new(2027, 1, 11, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_business_says_yes_once_and_may_take_it_back()
    {
        var consent = Ask();
        consent.Confirm(OrganisationId.New(), Now.AddDays(1));
        Assert.True(consent.Stands);
        Refuses("Mill Row Housing has said yes already.", () => consent.Confirm(OrganisationId.New(), Now.AddDays(1)));

        consent.TakeBack(Now.AddDays(2));
        consent.TakeBack(Now.AddDays(3));

        Assert.False(consent.Stands);
        Assert.Equal(Now.AddDays(2), consent.EndedAt);
        Refuses("Mill Row Housing took this back. Ask Devon Clarke to send a new link.", () => consent.Confirm(OrganisationId.New(), Now.AddDays(3)));
    }

    [Fact]
    public void The_link_runs_out_and_a_new_one_replaces_it()
    {
        var consent = Ask();
        Refuses("This link ran out. Ask Devon Clarke to send it again.", () => consent.Confirm(OrganisationId.New(), Now.AddDays(BusinessConsent.Days)));

        consent.SendAgain("other", Now.AddDays(20));
        consent.Confirm(OrganisationId.New(), Now.AddDays(21));

        Assert.Equal(LinkSecret.HashOf("other"), consent.SecretHash);
        Assert.True(consent.Stands);
        Refuses("Mill Row Housing has said yes already.", () => consent.SendAgain("third", Now.AddDays(22)));
    }

    [Fact]
    public void Without_a_yes_there_is_nothing_to_take_back() =>
        Refuses("Mill Row Housing has not said yes, so there is nothing to take back.", () => Ask().TakeBack(Now));

    [Theory]
    [InlineData("", "Ada Bell", "Director", "Enter the name of the business.")]
    [InlineData("Mill Row Housing", " ", "Director", "Enter the name of somebody there.")]
    [InlineData("Mill Row Housing", "Ada Bell", "", "Enter what they do there.")]
    public void What_is_missing_is_asked_for(string business, string name, string job, string sentence) =>
        Refuses(sentence, () => BusinessConsent.Ask(new Who(PersonId.New(), "Devon Clarke"), business, new BusinessContact(name, job, "ada@mill.example"), "secret", Now));

    private static BusinessConsent Ask() =>
        BusinessConsent.Ask(new Who(PersonId.New(), "Devon Clarke"), "Mill Row Housing", new BusinessContact("Ada Bell", "Director", "ada@mill.example"), "secret", Now);

    private static void Refuses(string sentence, Action act) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(act).Message);
}
