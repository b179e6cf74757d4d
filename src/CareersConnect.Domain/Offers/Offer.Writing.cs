namespace CareersConnect.Domain.Offers;

/// <content>Reading and writing what it says, whole.</content>
public sealed partial class Offer
{
    /// <summary>What the offer says, as it was written.</summary>
    /// <returns>The details.</returns>
    public OfferDetails Details() => new()
    {
        ActivityType = ActivityType,
        Title = Title,
        Description = Description,
        YearGroups = YearGroups,
        Audience = Audience,
        Modes = Modes,
        Place = Place,
        Location = Location,
        Postcode = Postcode,
        Town = Town,
        TravelMiles = TravelMiles,
        MinimumPupils = MinimumPupils,
        MaximumPupils = MaximumPupils,
        DurationMinutes = DurationMinutes,
        LearningOutcomes = LearningOutcomes,
        Subjects = Subjects,
        Access = Access,
        AccessNote = AccessNote,
        Language = Language,
        CostPence = CostPence,
        CostNote = CostNote,
        BookingWay = BookingWay,
        NoticeDays = NoticeDays,
        ProviderContent = ProviderContent,
        VolunteerId = VolunteerId,
        ArrangementDays = ArrangementDays,
        ArrangementFrom = ArrangementFrom,
        ArrangementUntil = ArrangementUntil,
    };

    /// <summary>The volunteer who was named is not sent any more: who comes is open again, whatever the status.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void LeaveOpenWhoComes(DateTime now)
    {
        VolunteerId = null;
        ChangedAt = now;
        Raise(new OfferChanged(Id));
    }

    private void Apply(OfferDetails details, DateTime now)
    {
        OfferRules.Check(details, mayLack: Status == OfferStatus.Draft);
        CountAsFits(details.Place);
        var takesAsLong = DurationMinutes == details.DurationMinutes;
        (ActivityType, Title, Description) = (details.ActivityType, details.Title.Trim(), details.Description.Trim());
        (YearGroups, Audience, Modes, Place) = (details.YearGroups, details.Audience, details.Modes, details.Place);
        (Easting, Northing) = (details.Location?.Easting, details.Location?.Northing);
        (Postcode, Town, TravelMiles) = (details.Postcode, details.Town, details.TravelMiles);
        (MinimumPupils, MaximumPupils, DurationMinutes) = (details.MinimumPupils, details.MaximumPupils, details.DurationMinutes);
        LearningOutcomes = [.. details.LearningOutcomes];
        Subjects = [.. details.Subjects];
        (Access, AccessNote, Language) = (details.Access, details.AccessNote, details.Language);
        (CostPence, CostNote) = (details.CostPence, details.CostNote);
        (BookingWay, NoticeDays, ProviderContent) = (details.BookingWay, details.NoticeDays, details.ProviderContent);
        VolunteerId = details.VolunteerId;
        (ArrangementDays, ArrangementFrom, ArrangementUntil) = (details.ArrangementDays, details.ArrangementFrom, details.ArrangementUntil);
        ChangedAt = now;
        if (!takesAsLong)
        {
            _sessions.ForEach(session => session.Last(DurationMinutes, now));
        }
    }
}
