using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Offers;

/// <summary>What every offer must keep to, whoever writes it and by whatever way it comes in: a page, a file, an interface.</summary>
public static class OfferRules
{
    /// <summary>Learning outcomes of one offer.</summary>
    public const int OutcomeLimit = 10;

    /// <summary>Characters of one learning outcome.</summary>
    public const int OutcomeLength = 200;

    /// <summary>School subjects of one offer.</summary>
    public const int SubjectLimit = 10;

    /// <summary>Characters of the note on access.</summary>
    public const int AccessNoteLimit = 1000;

    /// <summary>Characters of what the cost is for.</summary>
    public const int CostNoteLimit = 200;

    /// <summary>Characters of the language.</summary>
    public const int LanguageLimit = 60;

    /// <summary>Miles that somebody may say they travel; further is "anywhere in England".</summary>
    public const int LongestTravel = 300;

    /// <summary>Days of notice.</summary>
    public const int LongestNotice = 365;

    private const int ShortestMinutes = 10;
    private const int LongestMinutes = 5 * 24 * 60;
    private const int DearestPence = 10_000_000;

    /// <summary>Everything that is wrong with the details, in the order in which a form asks.</summary>
    /// <param name="details">What the offer is to say.</param>
    /// <returns>The faults; none when it can be published as far as its words go.</returns>
    public static IReadOnlyList<OfferFault> Faults(OfferDetails details) =>
        [.. Kind(details), .. Words(details), .. Size(details), .. Place(details), .. Terms(details)];

    /// <summary>Whether somebody may offer a kind of activity at all.</summary>
    /// <param name="id">The kind of activity.</param>
    /// <param name="giver">As what they offer it.</param>
    /// <returns>The fault, or null.</returns>
    public static OfferFault? WhoMayOffer(ActivityTypeId id, ActivityGiver giver) => ActivityTypes.Find(id) switch
    {
        null => Wrong(true, nameof(OfferDetails.ActivityType), "Select what you can offer."),
        { CanBeOffered: false } type => Wrong(true, nameof(OfferDetails.ActivityType), $"{type.Name} is arranged by a school with its own Careers Adviser. Select something else."),
        var type => Wrong(
            !type.OfferedBy.Contains(giver),
            nameof(OfferDetails.ActivityType),
            $"Only {(giver == ActivityGiver.Employer ? "training providers" : "employers")} offer this. Select something else."),
    };

    /// <summary>Whether an Enterprise Adviser may say how schools get a place: the business said yes to being asked each time. What the business chose itself stays.</summary>
    /// <param name="was">How they got one.</param>
    /// <param name="becomes">How they would.</param>
    /// <returns>The fault, or null.</returns>
    public static OfferFault? OnBehalf(BookingWay was, BookingWay becomes) => Wrong(
        becomes == BookingWay.AtOnce && was != BookingWay.AtOnce,
        nameof(OfferDetails.BookingWay),
        "The business said yes to being asked by each school. Select “Ask me first”; only the business itself can have its dates booked at once.");

    /// <summary>Refuses details that cannot stand.</summary>
    /// <param name="details">What the offer is to say.</param>
    /// <param name="mayLack">True for a draft: what is not said yet may be said later.</param>
    /// <exception cref="RuleBrokenException">The first fault.</exception>
    internal static void Check(OfferDetails details, bool mayLack)
    {
        if (Faults(details).FirstOrDefault(fault => !(mayLack && fault.IsMissing)) is { } fault)
        {
            throw new RuleBrokenException(fault.Sentence, fault.Field);
        }
    }

    private static IEnumerable<OfferFault> Kind(OfferDetails details)
    {
        if (ActivityTypes.Find(details.ActivityType) is not { CanBeOffered: true } type)
        {
            return [new OfferFault(nameof(details.ActivityType), "Select what you can offer.")];
        }

        var cannot = details.Modes & ~type.Modes;
        return Found(Wrong(cannot != DeliveryModes.None, nameof(details.Modes), $"{type.Plural}: {cannot.InWords()} is not possible. Select {type.Modes.InWords()}."));
    }

    private static IEnumerable<OfferFault> Words(OfferDetails details) => Found(
        Lacks(string.IsNullOrWhiteSpace(details.Title), nameof(details.Title), $"Enter a title, as {details.Audience.People()} would call it."),
        Wrong(details.Title.Trim().Length > Offer.TitleLimit, nameof(details.Title), $"Keep the title to {Offer.TitleLimit} characters."),
        Lacks(string.IsNullOrWhiteSpace(details.Description), nameof(details.Description), $"Enter what {details.Audience.People()} will do."),
        Wrong(details.Description.Trim().Length > Offer.DescriptionLimit, nameof(details.Description), $"Keep what {details.Audience.People()} will do to {Offer.DescriptionLimit:#,0} characters."),
        Wrong(details.LearningOutcomes.Count > OutcomeLimit, nameof(details.LearningOutcomes), $"Give at most {OutcomeLimit} learning outcomes."),
        Wrong(details.LearningOutcomes.Any(outcome => outcome.Length > OutcomeLength), nameof(details.LearningOutcomes), $"Keep each learning outcome to {OutcomeLength} characters, one a line."),
        Lacks(
            details.ActivityType == ActivityTypeId.ProviderEncounter && details.ProviderContent != ProviderContent.All,
            nameof(details.ProviderContent),
            "Tick all four: with fewer it does not count as provider access. If you cannot give all four, offer a careers talk instead."));

    private static IEnumerable<OfferFault> Size(OfferDetails details) => Found(
        Lacks(details.YearGroups.IsEmpty, nameof(details.YearGroups), "Select at least one year group."),
        Lacks(details.MaximumPupils == 0, nameof(details.MaximumPupils), $"Enter the largest group, in {details.Audience.People()}."),
        Wrong(details.MaximumPupils is < 0 or > Offer.PupilLimit, nameof(details.MaximumPupils), $"Enter the largest group, 1 to {Offer.PupilLimit:#,0} {details.Audience.People()}."),
        Wrong(details.MinimumPupils < 1, nameof(details.MinimumPupils), $"Enter the smallest group, at least {details.Audience.Counted(1)}."),
        Wrong(details.MaximumPupils > 0 && details.MinimumPupils > details.MaximumPupils, nameof(details.MinimumPupils), $"The smallest group cannot be larger than the largest, {details.Audience.Counted(details.MaximumPupils)}."),
        Lacks(details.DurationMinutes == 0, nameof(details.DurationMinutes), "Enter how long it takes, in minutes."),
        Wrong(details.DurationMinutes is not 0 and (< ShortestMinutes or > LongestMinutes), nameof(details.DurationMinutes), $"Enter how long it takes: at least {ShortestMinutes} minutes, at most 5 days ({LongestMinutes:#,0} minutes)."));

    private static IEnumerable<OfferFault> Place(OfferDetails details)
    {
        var inPerson = (details.Modes & (DeliveryModes.InPerson | DeliveryModes.Hybrid)) != DeliveryModes.None;
        return Found(
            Lacks(details.Modes == DeliveryModes.None, nameof(details.Modes), "Select how you can meet: in person, live online or both."),
            Wrong(inPerson && details.Place == MeetingPlace.Online, nameof(details.Place), "Select where you meet in person: at the school or at your place."),
            Wrong(!inPerson && details.Modes != DeliveryModes.None && details.Place == MeetingPlace.AtWorkplace, nameof(details.Place), $"{details.Audience.PeopleFirst()} come to your place only in person. Tick in person, or choose live online."),
            Lacks(inPerson && details.Location is null, nameof(details.Postcode), "Enter the postcode that you set out from, or of your place."),
            Wrong(details.TravelMiles is < 1 or > LongestTravel, nameof(details.TravelMiles), $"Enter how far you travel, 1 to {LongestTravel} miles."));
    }

    private static IEnumerable<OfferFault> Terms(OfferDetails details) => Found(
        Wrong(details.ArrangementFrom > details.ArrangementUntil, nameof(details.ArrangementUntil), "The last day must not be before the first."),
        Wrong(details.NoticeDays is < 0 or > LongestNotice, nameof(details.NoticeDays), $"Enter the days of notice that you need, 0 to {LongestNotice}."),
        Wrong(details.Subjects.Any(subject => Subjects.Find(new SubjectId(subject)) is null), nameof(details.Subjects), "Select subjects from the list."),
        Wrong(details.Subjects.Count > SubjectLimit, nameof(details.Subjects), $"Select at most {SubjectLimit} subjects."),
        Wrong(details.AccessNote.Length > AccessNoteLimit, nameof(details.AccessNote), $"Keep the note on access to {AccessNoteLimit:#,0} characters."),
        Lacks(string.IsNullOrWhiteSpace(details.Language), nameof(details.Language), "Enter the language that is spoken."),
        Wrong(details.Language.Length > LanguageLimit, nameof(details.Language), $"Keep the language to {LanguageLimit} characters."),
        Wrong(details.CostPence is < 0 or > DearestPence, nameof(details.CostPence), $"Enter what the school pays, 0 to {DearestPence / 100:#,0} pounds."),
        Wrong(details.CostNote.Length > CostNoteLimit, nameof(details.CostNote), $"Keep what the cost is for to {CostNoteLimit} characters."),
        Lacks(details.CostPence > 0 && string.IsNullOrWhiteSpace(details.CostNote), nameof(details.CostNote), "Enter what the cost is for, for example materials."));

    private static IEnumerable<OfferFault> Found(params OfferFault?[] faults) => faults.OfType<OfferFault>();

    private static OfferFault? Lacks(bool when, string field, string sentence) => when ? new OfferFault(field, sentence, IsMissing: true) : null;

    private static OfferFault? Wrong(bool when, string field, string sentence) => when ? new OfferFault(field, sentence) : null;
}
