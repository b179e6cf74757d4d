using CareersConnect.Application.Bookings;

namespace CareersConnect.Web.Bookings;

/// <summary>An answer as it is typed.</summary>
public sealed class AnswerForm
{
    /// <summary>Yes, another time, or not this time.</summary>
    public Answer? Answer { get; set; }

    /// <summary>The day that is suggested.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>The time that is suggested.</summary>
    public TimeOnly? Time { get; set; }

    /// <summary>Whether that day is meant though most schools are closed.</summary>
    public bool DayIsMeant { get; set; }

    /// <summary>Words with the suggestion.</summary>
    public string? Message { get; set; }

    /// <summary>Why not.</summary>
    public string? Reason { get; set; }

    /// <summary>Words with the no.</summary>
    public string? Note { get; set; }

    internal string Told => Answer switch
    {
        Application.Bookings.Answer.Yes => "Your yes was sent. Both sides get an e-mail with the details.",
        Application.Bookings.Answer.AnotherTime => "Your suggestion was sent. You hear from us when they answer.",
        _ => "Your answer was sent. No is a helpful answer too.",
    };

    internal AnswerBooking.Command ToCommand(BookingKey booking) => new(booking, Answer, Day, Time, Message, Reason, Note, DayIsMeant);
}
