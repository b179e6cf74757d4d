using System.Globalization;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers;

/// <content>From the form to the offer, and back.</content>
public partial class OfferAnswers
{
    private static readonly string[] FieldsOfWhere =
    [
        nameof(Modes), nameof(Place), nameof(Postcode), nameof(TravelMiles), nameof(When), nameof(ArrangementDays), nameof(ArrangementUntil), nameof(NoticeDays), nameof(VolunteerId),
    ];

    /// <summary>Fills a form with what the offer says.</summary>
    /// <param name="details">What it says.</param>
    /// <param name="dates">How many dates to come are set aside.</param>
    public void Read(OfferDetails details, int dates)
    {
        var examples = LearningOutcomeExamples.For(details.ActivityType);
        (Title, Description, YearGroups) = (details.Title, details.Description, [.. details.YearGroups.ToList()]);
        Outcomes = [.. details.LearningOutcomes.Intersect(examples, StringComparer.Ordinal)];
        LearningOutcomes = string.Join('\n', details.LearningOutcomes.Except(examples, StringComparer.Ordinal));
        (MinimumPupils, MaximumPupils, DurationMinutes) = (details.MinimumPupils, Said(details.MaximumPupils), Said(details.DurationMinutes));
        (ProviderContent, Subjects) = (Each(details.ProviderContent), [.. details.Subjects]);
        (Access, AccessNote, Language) = (Each(details.Access), details.AccessNote, details.Language);
        (CostPence, CostNote) = (Money.InPounds(details.CostPence), details.CostNote);
        (Modes, Postcode, TravelMiles) = (Each(details.Modes), details.Postcode, details.TravelMiles);
        Place = details.Place == MeetingPlace.Online ? ActivityTypes.Get(details.ActivityType).UsualMeetingPlace() : details.Place;
        (ArrangementDays, ArrangementFrom, ArrangementUntil) = (Each(details.ArrangementDays), details.ArrangementFrom, details.ArrangementUntil);
        When = dates > 0 ? WhenAnswer.SetDates : ArrangementDays.Count > 0 ? WhenAnswer.ByArrangement : null;
        (BookingWay, NoticeDays, VolunteerId) = (details.BookingWay, details.NoticeDays, details.VolunteerId?.Value);
    }

    /// <summary>Whether a fault is about an answer of a part of the form.</summary>
    /// <param name="part">The part.</param>
    /// <param name="fault">The fault.</param>
    /// <returns>True when the page shows that field.</returns>
    public static bool Asks(OfferPart part, OfferFault fault) =>
        fault.Field != "Dates" && part.HasFlag(FieldsOfWhere.Contains(fault.Field, StringComparer.Ordinal) ? OfferPart.Where : OfferPart.What);

    /// <summary>What the offer says with these answers.</summary>
    /// <param name="before">What it said.</param>
    /// <param name="part">Which answers were asked.</param>
    /// <returns>The details; where it is, is still as before.</returns>
    public OfferDetails On(OfferDetails before, OfferPart part)
    {
        var what = part.HasFlag(OfferPart.What) ? What(before) : before;
        return part.HasFlag(OfferPart.Where) ? Where(what) : what;
    }

    /// <summary>What is wrong with the answer to "when", which the guided form asks and the offer does not know.</summary>
    /// <returns>The fault, or none.</returns>
    public IEnumerable<OfferFault> FaultsOfWhen() => When switch
    {
        null => [new OfferFault(nameof(When), "Select when schools can have it.", IsMissing: true)],
        WhenAnswer.ByArrangement when ArrangementDays.TrueForAll(day => day == Weekdays.None) => [new OfferFault(nameof(ArrangementDays), "Select at least one day of the week.", IsMissing: true)],
        _ => [],
    };

    /// <summary>What is wrong with the answers whatever the offer is: not how they meet, which its kind decides, nor where, which is looked up.</summary>
    /// <param name="part">Which answers were asked.</param>
    /// <param name="later">Whether what is missing may wait.</param>
    /// <returns>The faults in the order of the form.</returns>
    public IEnumerable<OfferFault> FaultsByThemselves(OfferPart part, bool later)
    {
        var faults = OfferRules.Faults(On(OfferDefaults.Begin(ActivityTypes.Get(ActivityTypeId.CareersTalk)), part)).Concat(part == OfferPart.Where ? FaultsOfWhen() : []);
        return faults.Where(fault => Asks(part, fault) && !(later && fault.IsMissing) && fault.Field is not (nameof(Modes) or nameof(Postcode)));
    }

    private OfferDetails What(OfferDetails before) => before with
    {
        Title = Line(Title),
        Description = Line(Description),
        LearningOutcomes = [.. Outcomes.Concat((LearningOutcomes ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)],
        YearGroups = Domain.Education.YearGroups.Of(YearGroups),
        MinimumPupils = MinimumPupils ?? 1,
        MaximumPupils = MaximumPupils ?? 0,
        DurationMinutes = DurationMinutes ?? 0,
        ProviderContent = (ProviderContent)ProviderContent.Sum(one => (int)one),
        Subjects = [.. Subjects.Distinct(StringComparer.Ordinal)],
        Access = (AccessFeatures)Access.Sum(one => (int)one),
        AccessNote = Line(AccessNote),
        Language = Line(Language),
        CostPence = Money.Pence(CostPence) ?? -1,
        CostNote = Line(CostNote),
    };

    private OfferDetails Where(OfferDetails before)
    {
        var modes = (DeliveryModes)Modes.Sum(one => (int)one);
        return before with
        {
            Modes = modes,
            Place = OfferDefaults.PlaceFor(Place ?? before.Place, modes),
            TravelMiles = Place == MeetingPlace.AtSchool ? TravelMiles : null,
            ArrangementDays = When == WhenAnswer.SetDates ? Weekdays.None : (Weekdays)ArrangementDays.Sum(one => (int)one),
            ArrangementFrom = When == WhenAnswer.SetDates ? null : ArrangementFrom,
            ArrangementUntil = When == WhenAnswer.SetDates ? null : ArrangementUntil,
            BookingWay = BookingWay,
            NoticeDays = NoticeDays ?? 0,
            VolunteerId = VolunteerId is { } volunteer ? new VolunteerId(volunteer) : null,
        };
    }

    private static string Line(string? text) => text?.Trim() ?? "";

    private static int? Said(int number) => number == 0 ? null : number;

    private static List<T> Each<T>(T flags)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Where(one => int.PopCount(Convert.ToInt32(one, CultureInfo.InvariantCulture)) == 1 && flags.HasFlag(one))];
}
