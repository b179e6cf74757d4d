using CareersConnect.Application.Email;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the school, the day after: how many took part.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public sealed record WhoTookPartEmail(BookingLetter Letter) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"Who took part in {Booking.Title}?";

    private string Asked => Booking.Audience == OfferAudience.Pupils
        ? "Tell us how many took part in each year group, and it counts in your plan and your benchmarks at once."
        : $"Tell us how many {Booking.Audience.People()} took part. It is kept with your encounters, and counts towards no benchmark.";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .Says($"“{Booking.Title}” with {Booking.GiverName} was on {When}. {Asked}")
        .Button("Record attendance", links.To(Letter.To.Site, Letter.Path + "/attendance"))
        .Says("It takes about a minute. If it did not take place, you can say so there.");
}
