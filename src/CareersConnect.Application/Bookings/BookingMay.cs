namespace CareersConnect.Application.Bookings;

/// <summary>What a side may do with a booking now.</summary>
/// <param name="Answer">Say yes, another time, or no.</param>
/// <param name="Withdraw">Take the ask back.</param>
/// <param name="Change">Move or cancel.</param>
/// <param name="NameStaff">Say who is present throughout.</param>
/// <param name="SeeContacts">See whom to write to.</param>
/// <param name="Record">Say how many took part.</param>
/// <param name="Prepare">Write down what it is for.</param>
/// <param name="SayWho">Say who comes or hosts.</param>
public sealed record BookingMay(bool Answer, bool Withdraw, bool Change, bool NameStaff, bool SeeContacts, bool Record, bool Prepare, bool SayWho)
{
    /// <summary>Nothing at all.</summary>
    public static readonly BookingMay Nothing = new(false, false, false, false, false, false, false, false);
}
