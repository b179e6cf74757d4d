using CareersConnect.Application.Email;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the school: what it asked for is closed, since the giver no longer gives it.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="Others">How many others could do it.</param>
public sealed record FellThroughEmail(BookingLetter Letter, int Others) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"Closed: {Booking.Title} on {DateShort}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .State(EmailState.Stop, "Closed")
        .Says($"{Booking.GiverName} no longer offers “{Booking.Title}”, so what you asked for, {When}, is closed without an answer.")
        .Says(DeclinedEmail.OthersInWords(Others, Booking))
        .Button("See who else could help", links.To(Letter.To.Site, Alternatives.Where(Booking)));
}

/// <summary>To the school: the hub has stopped the giver of something that was agreed.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public sealed record InDoubtEmail(BookingLetter Letter) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"Do not count on {Booking.GiverName} on {DateShort}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .State(EmailState.Stop, "In doubt")
        .Says($"{Booking.GiverName} does not take part at the moment: the careers hub has suspended them. “{Booking.Title}” on {When} was agreed with them. Let nobody of theirs in on that account until the hub has lifted it.")
        .Says("Cancel it if you would rather not wait; ask the hub, at the address below, if you want to know more.")
        .Button("Look at the booking", Page(links));
}

/// <summary>To the school that was told not to count on a giver: the hub has lifted it, and what was agreed stands.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public sealed record GiverIsBackEmail(BookingLetter Letter) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"{Booking.GiverName} takes part again: {DateShort} stands";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .State(EmailState.Done, "Stands")
        .Says($"The careers hub has lifted the suspension of {Booking.GiverName}. “{Booking.Title}” on {When}, which was agreed with them, stands as it was. There is nothing to do.")
        .Says("If you have made other plans meanwhile, cancel it on its page, and they are told.")
        .Button("Look at the booking", Page(links));
}
