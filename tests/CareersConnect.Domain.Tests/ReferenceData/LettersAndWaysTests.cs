using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Tests.ReferenceData;

/// <summary>E-mails that later parts send, and what kinds of activity say of ways to meet and of regular contact.</summary>
public sealed class LettersAndWaysTests
{
    private static readonly EmailCopy.Lists Copy = ReferenceFile.Json<EmailCopy.Lists>("email-copy.json");

    [Fact]
    public void Every_e_mail_of_a_later_part_has_its_text_and_one_button()
    {
        Assert.Equal(20, EmailCopy.Letters.Count);
        Assert.Equal(
            ["feedback", "bookings", "listings", "offers", "people", "provider-access", "records", "safeguarding", "saved-searches"],
            EmailCopy.Letters.Select(letter => letter.About).Distinct().OrderBy(about => about == "feedback" ? "" : about, StringComparer.Ordinal));
        Assert.Equal(("Are your {offer_count} offers still right?", "Yes, or change them", true, true), (EmailCopy.Get("still-right").Subject, EmailCopy.Get("still-right").Button, EmailCopy.Get("still-right").NoAccount, EmailCopy.Get("still-right").CanBeStopped));
        Assert.Equal([LetterReader.Provider], EmailCopy.Get("access-is-refused").To);
        Assert.All(EmailCopy.Letters, letter => Assert.DoesNotContain(letter.Says, text => text.Contains("{button", StringComparison.Ordinal) || text.Contains("Dear", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_about_safeguarding_access_or_money_cannot_be_stopped() => Assert.DoesNotContain(
        EmailCopy.Letters, letter => letter.CanBeStopped && (letter.About is "safeguarding" or "provider-access" or "listings" or "bookings"));

    [Fact]
    public void An_e_mail_that_nobody_can_fill_in_is_refused()
    {
        Assert.Equal("email-copy.json, a-place-is-free: nobody explains {nobody}.", Refusal(letter => letter with { Subject = "For {nobody}" }));
        Assert.Equal("email-copy.json, a-place-is-free: the greeting is that of every e-mail.", Refusal(letter => letter with { Says = ["Hello there,", .. letter.Says] }));
        Assert.Equal("email-copy.json, a-place-is-free: something is not said.", Refusal(letter => letter with { Button = " " }));
        Assert.Equal("email-copy.json: no letter has {minutes}.", Assert.Throws<InvalidDataException>(() => EmailCopy.Checked(Copy with { Letters = [.. Copy.Letters.Where(letter => letter.Id != "sign-in-link")] })).Message);
    }

    [Fact]
    public void What_is_recorded_is_never_an_encounter_and_every_way_that_can_be_offered_counts()
    {
        Assert.Equal([DeliveryModes.InPerson, DeliveryModes.LiveOnline, DeliveryModes.Hybrid], ActivityTypes.Modes.Where(mode => mode.CanCount).Select(mode => mode.Way));
        Assert.Equal("recorded", Assert.Single(ActivityTypes.Modes, mode => !mode.CanCount).Id);
    }

    [Fact]
    public void Contact_is_regular_once_a_week_on_four_days_in_thirty_or_overnight()
    {
        Assert.Equal((7, 4, true, true), (ActivityTypes.Regularity.EveryDays, ActivityTypes.Regularity.DaysInThirty, ActivityTypes.Regularity.Overnight, ActivityTypes.Regularity.Unverified));
        Assert.Equal(3, ActivityTypes.Regularity.RegularWhen.Count);
    }

    private static string Refusal(Func<Letter, Letter> change) =>
        Assert.Throws<InvalidDataException>(() => EmailCopy.Checked(Copy with { Letters = [change(Copy.Letters[0]), .. Copy.Letters.Skip(1)] })).Message;
}
