using CareersConnect.Application.Calendar;
using CareersConnect.Application.Tests.Email;
using CareersConnect.Domain.Education;
using FsCheck;
using FsCheck.Fluent;

namespace CareersConnect.Application.Tests.Calendar;

public sealed class CalendarFileTests(PlainMailServer plain) : IClassFixture<PlainMailServer>
{
    private const string Host = "careersconnect.example";
    private static readonly DateTime Now = new(2027, 1, 11, 9, 0, 0, DateTimeKind.Utc);
    private static readonly CalendarPerson Us = new("CareersConnect", "bookings@careersconnect.example");
    private static readonly CalendarPerson Kwame = new("Kwame \"K\" Boateng; née, O'Neill", "kwame@bridges.example");

    private static readonly CalendarEntry Talk = new(
        Guid.Parse("019b0000-0000-7000-8000-000000007316"), 0, At(2027, 3, 12, 9, 0), At(2027, 3, 12, 12, 40), "The bridge that holds",
        "Thornmere Academy, Thornmere Lane; Derby", "Bring photo identification,\nand weights \\ cord", new Uri("https://careers.example.org/employers/bookings/7316"));

    [Fact]
    public void An_invitation_says_what_who_when_and_where()
    {
        var read = new CalendarReader(CalendarFile.Request(Talk, Us, Kwame, Host, Now).Text);
        Assert.Equal("REQUEST", read.Method);
        Assert.Equal("019b0000-0000-7000-8000-000000007316@careersconnect.example", read.Value("UID"));
        Assert.Equal("0", read.Value("SEQUENCE"));
        Assert.Equal(Now, read.Utc("DTSTAMP"));
        Assert.Equal(Talk.StartsAt, read.Utc("DTSTART"));
        Assert.Equal(Talk.EndsAt, read.Utc("DTEND"));
        Assert.Equal(Talk.Title, read.Text("SUMMARY"));
        Assert.Equal(Talk.Place, read.Text("LOCATION"));
        Assert.Equal(Talk.Description, read.Text("DESCRIPTION"));
        Assert.Equal("https://careers.example.org/employers/bookings/7316", read.Value("URL"));
        Assert.Equal("CONFIRMED", read.Value("STATUS"));
        Assert.Equal("mailto:bookings@careersconnect.example", read.Value("ORGANIZER"));
        Assert.Equal("mailto:kwame@bridges.example", read.Value("ATTENDEE"));
        Assert.Equal("Kwame 'K' Boateng; née, O'Neill", read.Parameters("ATTENDEE")["CN"]);
    }

    [Fact]
    public void A_cancellation_takes_the_same_entry_out_with_a_higher_sequence_and_times_in_UTC()
    {
        var read = new CalendarReader(CalendarFile.Cancel(Talk with { Sequence = 1 }, Us, Kwame, Host, Now).Text);
        Assert.Equal("CANCEL", read.Method);
        Assert.Equal("019b0000-0000-7000-8000-000000007316@careersconnect.example", read.Value("UID"));
        Assert.Equal("1", read.Value("SEQUENCE"));
        Assert.Equal("CANCELLED", read.Value("STATUS"));
        Assert.Equal(Talk.StartsAt, read.Utc("DTSTART"));
        Assert.False(read.Has("TZID"));
    }

    [Fact]
    public void A_file_for_everybody_names_nobody()
    {
        var file = CalendarFile.Publish([Talk, Talk with { Id = Guid.CreateVersion7(), IsCancelled = true }], Host, Now, "Thornmere's bookings");
        var read = new CalendarReader(file.Text);
        Assert.Equal("PUBLISH", read.Method);
        Assert.Equal(2, read.Events.Count);
        Assert.Equal(["CONFIRMED", "CANCELLED"], read.Events.SelectMany(entry => entry["STATUS"]));
        Assert.False(read.Has("ATTENDEE"));
        Assert.False(read.Has("ORGANIZER"));
        Assert.DoesNotContain("kwame", file.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("2027-03-28", "00:30", "2027-03-28T00:30")] // The last half hour before the clocks go forward.
    [InlineData("2027-03-28", "02:30", "2027-03-28T01:30")]
    [InlineData("2027-10-31", "01:30", "2027-10-31T00:30")] // The hour that comes twice: the first of the two.
    [InlineData("2027-10-31", "02:30", "2027-10-31T02:30")]
    [InlineData("2028-02-29", "09:00", "2028-02-29T09:00")]
    [InlineData("2027-12-31", "23:59", "2027-12-31T23:59")]
    public void The_time_on_the_wall_in_England_is_the_instant_in_the_file(string day, string time, string utc)
    {
        var start = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).ToUtc(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
        var read = new CalendarReader(CalendarFile.Request(Talk with { StartsAt = start, EndsAt = start.AddHours(1) }, Us, Kwame, Host, Now).Text);
        Assert.Equal(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), read.Utc("DTSTART"));
        Assert.Equal(start, read.Utc("DTSTART"));
    }

    [Fact]
    public void Ten_thousand_sessions_say_in_the_file_what_the_page_says()
    {
        var random = new Random(2027);
        var first = new DateOnly(2026, 9, 1);
        for (var n = 0; n < 10_000; n++)
        {
            var (day, time) = (first.AddDays(random.Next(730)), new TimeOnly(random.Next(24), random.Next(12) * 5));
            var start = day.ToUtc(time);
            var read = CalendarFile.Publish([Talk with { StartsAt = start, EndsAt = start.AddMinutes(50) }], Host, Now).Text;
            var at = read.IndexOf("DTSTART:", StringComparison.Ordinal) + 8;
            var instant = DateTime.ParseExact(read.AsSpan(at, 16), "yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
            var wall = instant.ToEnglishTime();
            var skipped = EnglishTime.Zone.IsInvalidTime(day.ToDateTime(time));
            Assert.Equal(skipped ? day.ToDateTime(time).AddHours(1) : day.ToDateTime(time), wall);
        }
    }

    [Fact]
    public void Any_text_at_all_survives_the_file() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (one, two) =>
    {
        var read = new CalendarReader(CalendarFile.Request(Talk with { Title = "x" + one.Get, Description = "y" + two.Get + "é😀" }, Us, new CalendarPerson(one.Get, "a@b.example"), Host, Now).Text);
        return read.Text("SUMMARY") == Kept("x" + one.Get) && read.Text("DESCRIPTION") == Kept("y" + two.Get + "é😀") && read.Events.Count == 1;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("Talk\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:x@evil.example")]
    [InlineData("Talk\nATTENDEE:mailto:x@evil.example")]
    [InlineData("Talk\u2028ATTENDEE:mailto:x@evil.example")]
    public void No_value_can_add_a_line(string hostile)
    {
        var read = new CalendarReader(CalendarFile.Request(
            Talk with { Title = hostile, Place = hostile, Description = hostile }, Us, new CalendarPerson(hostile, "kwame@bridges.example"), Host, Now).Text);
        Assert.Equal("mailto:kwame@bridges.example", read.Value("ATTENDEE"));
        Assert.Single(read.Events);
    }

    [Fact]
    public void An_entry_that_ends_before_it_starts_is_refused() =>
        Assert.Throws<ArgumentException>(() => CalendarFile.Publish([Talk with { EndsAt = Talk.StartsAt }], Host, Now));

    [Fact]
    public async Task A_reader_that_is_not_ours_reads_the_same()
    {
        var entry = Talk with { Title = "Brücken, die halten; 你好 😀 " + new string('é', 100) };
        var jcal = await plain.Server.ReadCalendarAsync(CalendarFile.Request(entry, Us, Kwame, Host, Now).Text);
        var properties = jcal[2][0][1].EnumerateArray().ToDictionary(property => property[0].GetString()!, property => property[3].ToString(), StringComparer.Ordinal);
        Assert.Equal(entry.Title, properties["summary"]);
        Assert.Equal(entry.Description, properties["description"]);
        Assert.Equal(entry.Place, properties["location"]);
        Assert.Equal("2027-03-12T09:00:00Z", properties["dtstart"]);
        Assert.Equal("mailto:kwame@bridges.example", properties["attendee"]);
    }

    // What a calendar text can hold: line ends of any kind become line feeds, other control characters and halves of pairs go.
    private static string Kept(string text) => string.Concat(text.ReplaceLineEndings("\n").Replace('\t', ' ').EnumerateRunes()
        .Where(letter => letter.Value == '\n' || !System.Text.Rune.IsControl(letter)).Select(letter => letter.ToString()));

    private static DateTime At(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
