using CareersConnect.Application.Email;
using CareersConnect.Application.People;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.EnterpriseAdvisers.Emails;

/// <summary>Tells a business what an Enterprise Adviser has published in its name: all that it would have to keep.</summary>
/// <param name="Business">The business's name.</param>
/// <param name="Name">Who said yes.</param>
/// <param name="AskedBy">The Enterprise Adviser, by name.</param>
/// <param name="Offer">What the offer says.</param>
/// <param name="Dates">The dates to come that are set aside, when each starts and ends, UTC, soonest first.</param>
/// <param name="IsFound">Whether schools find it now.</param>
/// <param name="Secret">The link's secret.</param>
public sealed record PublishedForYou(string Business, string Name, string AskedBy, OfferDetails Offer, IReadOnlyList<(DateTime From, DateTime To)> Dates, bool IsFound, string Secret) : EmailTemplate
{
    /// <summary>Dates that are listed; of more, their number is told.</summary>
    public const int Listed = 12;

    /// <inheritdoc />
    public override string Subject => $"Published for {Business}: {Offer.Title}";

    /// <inheritdoc />
    public override string Because => $"you let {AskedBy} write offers for {Business}";

    /// <inheritdoc />
    public override bool IsSecret => true;

    private string AsksFirst => Offer.BookingWay == BookingWay.AtOnce && Dates.Count > 0 ? "its dates are booked at once, as you chose" : "each school asks you first";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .Says($"{AskedBy} has published this in the name of {Business}. {(IsFound ? "Schools can find it from now on" : "Schools can find it once the hub has checked who you are")}; {AsksFirst}.")
        .Facts(
            ("Offer", Offer.Title), ("What", ActivityTypes.Get(Offer.ActivityType).Name), ($"What {Offer.Audience.People()} do", Offer.Description),
            ("Where", Offer.PlaceInWords()), ("Dates set aside", DatesInWords()), ("By arrangement", Offer.ArrangementInWords()))
        .Button("See it, or stop it", links.To(MailSite.Public, $"/consent/{Secret}"))
        .Says($"If something in it is wrong, tell {AskedBy}. By the link you take your yes back: what was written is then hidden at once.");

    private string DatesInWords()
    {
        var lines = Dates.Take(Listed).Select(date => $"{date.From.DayInEngland().InWords()}, {Clock(date.From).To(Clock(date.To))}");
        return string.Join('\n', Dates.Count > Listed ? lines.Append($"and {Dates.Count - Listed} more") : lines);
    }

    private static TimeOnly Clock(DateTime at) => TimeOnly.FromDateTime(at.ToEnglishTime());
}
