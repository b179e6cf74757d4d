using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Offers;

/// <summary>What a form starts with, by the kind of activity, so that little is left to be typed. All of it can be changed.</summary>
public static class OfferDefaults
{
    /// <summary>Where a kind of activity takes place unless its giver says otherwise.</summary>
    /// <param name="type">The kind of activity.</param>
    /// <returns>At the school, at the giver's place, or online.</returns>
    public static MeetingPlace UsualMeetingPlace(this ActivityType type) => type.Place switch
    {
        ActivityPlace.School => MeetingPlace.AtSchool,
        ActivityPlace.Online => MeetingPlace.Online,
        _ => MeetingPlace.AtWorkplace,
    };

    /// <summary>Where an offer takes place: where its kind usually does, or online when nobody meets in person.</summary>
    /// <param name="wanted">Where they would meet in person.</param>
    /// <param name="modes">How they can meet.</param>
    /// <returns>The place.</returns>
    public static MeetingPlace PlaceFor(MeetingPlace wanted, DeliveryModes modes) =>
        modes == DeliveryModes.LiveOnline ? MeetingPlace.Online : wanted;

    /// <summary>An offer of which only the kind of activity is known.</summary>
    /// <param name="type">The kind of activity.</param>
    /// <param name="audience">For whom it is.</param>
    /// <returns>Details with the kind's usual numbers; words and place are still to be said.</returns>
    public static OfferDetails Begin(ActivityType type, OfferAudience audience = OfferAudience.Pupils)
    {
        var mode = type.Modes.HasFlag(DeliveryModes.InPerson) ? DeliveryModes.InPerson : DeliveryModes.LiveOnline;
        return new OfferDetails
        {
            ActivityType = type.Id,
            Title = "",
            Description = "",
            YearGroups = type.YearGroups,
            Audience = audience,
            Modes = mode,
            Place = PlaceFor(type.UsualMeetingPlace(), mode),
            MaximumPupils = type.DefaultCapacity,
            DurationMinutes = type.Minutes.Typical,
            NoticeDays = type.DefaultNoticeDays,
        };
    }

    /// <summary>The same offer as another kind of activity: what was left at the old kind's usual becomes the new kind's, what was changed stays as far as the new kind allows it.</summary>
    /// <param name="details">What it says.</param>
    /// <param name="before">The kind it was.</param>
    /// <param name="after">The kind it becomes.</param>
    /// <returns>The details.</returns>
    public static OfferDetails ChangedTo(this OfferDetails details, ActivityType before, ActivityType after)
    {
        var (old, usual) = (Begin(before), Begin(after));
        var modes = details.Modes == old.Modes || (details.Modes & ~after.Modes) != DeliveryModes.None ? usual.Modes : details.Modes;
        return details with
        {
            ActivityType = after.Id,
            YearGroups = details.YearGroups == old.YearGroups ? usual.YearGroups : details.YearGroups,
            Modes = modes,
            Place = details.Place == old.Place ? usual.Place : PlaceFor(details.Place, modes),
            MaximumPupils = details.MaximumPupils == old.MaximumPupils ? usual.MaximumPupils : details.MaximumPupils,
            DurationMinutes = details.DurationMinutes == old.DurationMinutes ? usual.DurationMinutes : details.DurationMinutes,
            NoticeDays = details.NoticeDays == old.NoticeDays ? usual.NoticeDays : details.NoticeDays,
            ProviderContent = after.ProviderAccess.CanCount ? details.ProviderContent : ProviderContent.None,
        };
    }

    /// <summary>What is unusual for the kind of activity and allowed all the same.</summary>
    /// <param name="details">What the offer says.</param>
    /// <returns>Sentences; none when all is as usual.</returns>
    public static IReadOnlyList<string> Unusual(OfferDetails details)
    {
        if (ActivityTypes.Find(details.ActivityType) is not { } type)
        {
            return [];
        }

        var notes = new List<string>();
        if (details.DurationMinutes > 0 && (details.DurationMinutes < type.Minutes.Min || details.DurationMinutes > type.Minutes.Max))
        {
            notes.Add($"Usual for {Lower(type)}: {type.Minutes.Min} to {type.Minutes.Max} minutes. Yours takes {details.DurationMinutes}.");
        }

        if (details.DurationMinutes > 0 && details.DurationMinutes < type.WarnBelowMinutes)
        {
            notes.Add($"With less than {type.WarnBelowMinutes} minutes schools may not count it as meaningful.");
        }

        var most = Math.Max(type.GroupSize.Max, type.DefaultCapacity);
        if (details.MaximumPupils > most)
        {
            notes.Add($"Usual for {Lower(type)}: at most {details.Audience.Counted(most)}. Yours takes up to {details.MaximumPupils}, so few can ask a question.");
        }

        if (details.Audience != OfferAudience.Pupils)
        {
            notes.Add("Only meetings with pupils count towards a school's benchmarks. This is still useful to schools.");
        }

        if (type.ProviderAccess.CanCount && type.Id != ActivityTypeId.ProviderEncounter && details.ProviderContent is not (ProviderContent.None or ProviderContent.All))
        {
            notes.Add("It counts as provider access only with all four points.");
        }

        return notes;
    }

    private static string Lower(ActivityType type) => char.ToLowerInvariant(type.Plural[0]) + type.Plural[1..];
}
