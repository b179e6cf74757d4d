using System.Globalization;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Offers;

/// <content>What is looked at when a school asks, one thing a method: all faults are told together.</content>
public sealed partial class Offer
{
    /// <summary>Which pupils, or whose parents. Staff are of no year group, so theirs are the offer's own.</summary>
    private void CheckYears(AskingSchool school, Ask ask)
    {
        if (Audience == OfferAudience.Staff)
        {
            return;
        }

        Require(!ask.YearGroups.IsEmpty, "Select at least one year group.", nameof(ask.YearGroups));
        Require(ask.YearGroups.IsWithin(school.YearGroups), $"Your school has {school.YearGroups.InWords()}. Select from these.", nameof(ask.YearGroups));
        Require(ask.YearGroups.IsWithin(YearGroups), $"This is for {YearGroups.InWords()}. Select from these.", nameof(ask.YearGroups));
    }

    private void CheckGroup(Ask ask)
    {
        Require(ask.Pupils >= 1, $"Enter how many {Audience.People()}.", nameof(ask.Pupils));
        Require(ask.Pupils <= MaximumPupils, $"This is for at most {Audience.Counted(MaximumPupils)}. Ask for a smaller group, or for two.", nameof(ask.Pupils));
        Require(ask.Pupils >= MinimumPupils, $"This is for at least {Audience.Counted(MinimumPupils)}.", nameof(ask.Pupils));
        Require(ask.NamedStaff.Trim().Length <= Booking.StaffNameLimit, $"The name must be {Booking.StaffNameLimit} characters or fewer.", nameof(ask.NamedStaff));
        Require(ask.Message.Length <= Booking.NoteLimit, $"Keep the message to {Booking.NoteLimit} characters.", nameof(ask.Message));
    }

    private void CheckReach(AskingSchool school, Ask ask)
    {
        var oneWay = ask.Mode is DeliveryModes.InPerson or DeliveryModes.LiveOnline or DeliveryModes.Hybrid;
        Require(oneWay && (Modes & ask.Mode) == ask.Mode, "Select one of the ways that this offer can be given.", nameof(ask.Mode));
        if (ask.Mode == DeliveryModes.LiveOnline || Place != MeetingPlace.AtSchool || TravelMiles is not { } limit || Location is not { } start || school.Location is not { } there)
        {
            return;
        }

        var miles = start.MilesTo(there);
        var instead = Modes.HasFlag(DeliveryModes.LiveOnline) ? " Ask for it live online instead." : "";
        Require(miles <= limit, string.Create(English, $"They travel up to {limit} miles from {Town}, and your school is {miles:0.0} miles away.{instead}"), nameof(ask.Mode));
    }

    private void CheckNotice(DateOnly day, DateTime now, string field)
    {
        Require(day > now.DayInEngland(), "That date has passed. Choose a different date.", field);
        Require(day >= now.DayInEngland().AddDays(NoticeDays), $"They need {NoticeDays} days' notice. Choose a later date.", field);
    }

    /// <summary>The same once more is no second ask: it waits, or is agreed, already.</summary>
    private void CheckTwice(AskingSchool school, Ask ask, DateTime? startsAt)
    {
        var staff = Audience == OfferAudience.Staff;
        if (school.Live.FirstOrDefault(live => live.OfferId == Id && live.StartsAt == startsAt && live.YearGroups == ask.YearGroups) is { } same)
        {
            throw new RuleBrokenException(
                string.Create(English, $"You asked for this on {same.AskedOn:d MMMM} ({same.Reference}), for the same time{(staff ? "" : " and year groups")}. Look at that booking, or choose another time{(staff ? "" : " or other year groups")}."),
                ask.SessionId is null ? nameof(ask.Day) : nameof(ask.SessionId));
        }
    }

    private static void CheckReply(Ask ask, DateTime? startsAt, DateTime now)
    {
        if (ask.ReplyBy is { } day)
        {
            Require(day > now.DayInEngland(), "Choose a day after today for the answer.", nameof(ask.ReplyBy));
            Require(startsAt is null || day < startsAt.Value.DayInEngland(), "Ask for an answer at the latest on the day before.", nameof(ask.ReplyBy));
        }
    }
}
