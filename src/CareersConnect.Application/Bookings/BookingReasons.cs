using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Bookings;

/// <summary>The reasons of a booking's history: which may be chosen, and what each side reads.</summary>
public static class BookingReasons
{
    /// <summary>Why a side says no.</summary>
    /// <param name="side">The side that says it.</param>
    /// <returns>Its reasons.</returns>
    public static ReasonGroup ToDecline(Side side) => side == Side.School ? Reasons.DeclineOffer : Reasons.DeclineRequest;

    /// <summary>Why a side cancels.</summary>
    /// <param name="side">The side that cancels.</param>
    /// <returns>Its reasons.</returns>
    public static ReasonGroup ToCancel(Side side) => side == Side.School ? Reasons.CancelBySchool : Reasons.CancelByHost;

    /// <summary>Refuses a reason that says nothing by itself.</summary>
    /// <param name="reason">The reason that was chosen.</param>
    /// <param name="note">The words with it.</param>
    /// <exception cref="RuleBrokenException">The reason needs words and there are none.</exception>
    public static void RefuseWithoutNote(Reason reason, string note)
    {
        if (reason.NoteRequired && string.IsNullOrWhiteSpace(note))
        {
            throw new RuleBrokenException("Say in a few words what the reason is.", "Note");
        }
    }

    /// <summary>What a reader sees of the reason and the words of an entry. Where a reason is not for the other side, that side reads only its neutral wording, and not the words.</summary>
    /// <param name="to">The status after the entry.</param>
    /// <param name="by">The side that wrote it.</param>
    /// <param name="reasonId">The reason's id; may be empty.</param>
    /// <param name="note">The words; may be empty.</param>
    /// <param name="reader">The side that reads.</param>
    /// <returns>Reason and words, either may be empty.</returns>
    public static (string Reason, string Note) AsReadBy(Side reader, BookingStatus to, Side by, string reasonId, string note)
    {
        if (GroupOf(to, by)?.Find(reasonId) is not { } reason)
        {
            return ("", note);
        }

        var own = reader == by;
        return (own ? reason.Label : reason.WordingForOtherSide, own || reason.SeenBy.Contains(ReasonSeenBy.BothSides) ? note : "");
    }

    private static ReasonGroup? GroupOf(BookingStatus to, Side by) => to switch
    {
        BookingStatus.Declined => ToDecline(by),
        BookingStatus.Cancelled => ToCancel(by),
        BookingStatus.Withdrawn => Reasons.WithdrawRequest,
        BookingStatus.NotDelivered => Reasons.NotDelivered,
        _ => null,
    };
}
