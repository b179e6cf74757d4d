using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Web.Areas.Schools.Pages.Offers;

/// <summary>What a school asks of an offer, as it is typed.</summary>
public sealed class AskForm
{
    internal static readonly DeliveryModes[] Modes = [DeliveryModes.InPerson, DeliveryModes.LiveOnline, DeliveryModes.Hybrid];

    /// <summary>One of the dates; an empty key for a day by arrangement.</summary>
    public Guid? SessionId { get; set; }

    /// <summary>The day by arrangement.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>The time by arrangement.</summary>
    public TimeOnly? Time { get; set; }

    /// <summary>Whether that day is meant though most schools are closed.</summary>
    public bool DayIsMeant { get; set; }

    /// <summary>Year groups.</summary>
    public List<YearGroup> YearGroups { get; set; } = [];

    /// <summary>How many pupils.</summary>
    public int? Pupils { get; set; }

    /// <summary>How they meet.</summary>
    public DeliveryModes? Mode { get; set; }

    /// <summary>Who is present throughout.</summary>
    public string? NamedStaff { get; set; }

    /// <summary>Words to the other side.</summary>
    public string? Message { get; set; }

    /// <summary>By when an answer is wanted.</summary>
    public DateOnly? ReplyBy { get; set; }

    internal static string Room(AskForOffer.DateOnOffer date) => (date.Left, date.Unit) switch
    {
        ( < 1, _) => "Taken",
        (_, CapacityUnit.Pupils) => $"{date.Left} places left",
        (1, _) => "Room for one group",
        _ => $"Room for {date.Left} groups",
    };

    internal void Take(AskForOffer.RequestFacts? request, BeforeAsking.View before)
    {
        YearGroups = [.. request is null ? before.YearGroups : request.YearGroups.ToList()];
        Pupils = request is null ? before.Pupils : request.Pupils;
        Message = request?.Purpose;
    }

    internal AskForOffer.Command ToCommand(OfferId offer, RequestId? request) => new(
        offer, SessionId is { } id && id != Guid.Empty ? new SessionId(id) : null, Day, Time, YearGroups, Pupils, Mode, NamedStaff, Message, ReplyBy, request, DayIsMeant);
}
