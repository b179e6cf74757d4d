using CareersConnect.Application.Calendar;
using CareersConnect.Application.Email;

namespace CareersConnect.Application.Tests.Email;

/// <summary>E-mails for tests.</summary>
public sealed record AnEmail(string Heading = "Confirmed: The bridge that holds, Friday 12 March", Guid? Thing = null, string Note = "") : EmailTemplate
{
    public static readonly EmailRecipient Kwame = new("kwame@bridges.example", "Kwame Boateng", MailSite.Employers);

    public override string Subject => Heading;

    public override string Because => "you booked a visit";

    public override Guid? About => Thing;

    public override CalendarFile? Calendar => Thing is null ? null : CalendarFile.Request(
        new CalendarEntry(Thing.Value, 0, new DateTime(2027, 3, 12, 9, 0, 0, DateTimeKind.Utc), new DateTime(2027, 3, 12, 12, 40, 0, DateTimeKind.Utc), Heading),
        new CalendarPerson("CareersConnect", "bookings@careersconnect.example"), new CalendarPerson("Kwame Boateng", "kwame@bridges.example"),
        "careersconnect.example", new DateTime(2027, 1, 11, 9, 0, 0, DateTimeKind.Utc));

    public override EmailContent Content(SiteLinks links) => EmailContent.Hello("Kwame")
        .State(EmailState.Done, "Confirmed")
        .Says("Samira Haddad took the time you proposed. 62 pupils in year 8, who have met nobody from work since September, will now meet you and Ruth.")
        .Says(Note)
        .Facts(("When", "Friday 12 March 2027, 09:00 to 12:40, UK time\nGroup 1 at 09:00, group 2 at 11:00"), ("Where", "Thornmere Academy"), ("Bring", null))
        .Button("See the booking", links.To(MailSite.Employers, "/employers/bookings/7316"))
        .List("What happens next", "Friday 5 March: visitor pack, with the rooms of both groups", "Thursday 11 March: a short reminder")
        .Ways("Something changed?", ("Propose another time", links.To(MailSite.Employers, "/employers/bookings/7316/move")), ("Cancel", links.To(MailSite.Employers, "/employers/bookings/7316/cancel")));
}
