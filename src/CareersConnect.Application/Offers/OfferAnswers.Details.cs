using System.Globalization;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers;

/// <content>From the form to the offer, and back.</content>
public sealed partial class OfferAnswers
{
    private static readonly string[] FieldsOfWhere =
    [
        nameof(Modes), nameof(Place), nameof(Postcode), nameof(TravelMiles), nameof(ArrangementUntil), nameof(NoticeDays), nameof(VolunteerId),
    ];

    /// <summary>The answers that a form starts with.</summary>
    /// <param name="details">What the offer says.</param>
    /// <returns>The answers.</returns>
    public static OfferAnswers Of(OfferDetails details)
    {
        var examples = LearningOutcomeExamples.For(details.ActivityType);
        return new OfferAnswers
        {
            Title = details.Title,
            Description = details.Description,
            Outcomes = [.. details.LearningOutcomes.Intersect(examples, StringComparer.Ordinal)],
            LearningOutcomes = string.Join('\n', details.LearningOutcomes.Except(examples, StringComparer.Ordinal)),
            YearGroups = [.. details.YearGroups.ToList()],
            MinimumPupils = details.MinimumPupils,
            MaximumPupils = Said(details.MaximumPupils),
            DurationMinutes = Said(details.DurationMinutes),
            ProviderContent = Each(details.ProviderContent),
            Subjects = [.. details.Subjects],
            Access = Each(details.Access),
            AccessNote = details.AccessNote,
            Language = details.Language,
            CostPence = Money.InPounds(details.CostPence),
            CostNote = details.CostNote,
            Modes = Each(details.Modes),
            Place = details.Place == MeetingPlace.Online ? ActivityTypes.Find(details.ActivityType)?.UsualMeetingPlace() : details.Place,
            Postcode = details.Postcode,
            TravelMiles = details.TravelMiles,
            ArrangementDays = Each(details.ArrangementDays),
            ArrangementFrom = details.ArrangementFrom,
            ArrangementUntil = details.ArrangementUntil,
            BookingWay = details.BookingWay,
            NoticeDays = details.NoticeDays,
            VolunteerId = details.VolunteerId?.Value,
        };
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
            ArrangementDays = (Weekdays)ArrangementDays.Sum(one => (int)one),
            ArrangementFrom = ArrangementFrom,
            ArrangementUntil = ArrangementUntil,
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
