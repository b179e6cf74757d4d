using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Offers;

/// <summary>What every offer must keep to, whoever writes it and by whatever way it comes in.</summary>
internal static class OfferRules
{
    private const int LongestMinutes = 5 * 24 * 60;
    private const int LongestNotice = 365;
    private const int LongestTravel = 300;

    public static void Check(OfferDetails details)
    {
        CheckWords(details);
        CheckPlace(details);
        CheckSize(details);
        CheckArrangement(details);
    }

    private static void CheckWords(OfferDetails details)
    {
        Require(details.Title.Trim().Length is > 0 and <= Offer.TitleLimit, $"Enter a title of {Offer.TitleLimit} characters or fewer.", "Title");
        Require(details.Description.Trim().Length is > 0 and <= Offer.DescriptionLimit, $"Enter what pupils will do, in {Offer.DescriptionLimit} characters or fewer.", "Description");
        Require(!details.YearGroups.IsEmpty, "Select at least one year group.", "YearGroups");
        Require(details.LearningOutcomes.Count <= 10, "Enter at most 10 learning outcomes.", "LearningOutcomes");
    }

    private static void CheckPlace(OfferDetails details)
    {
        Require(details.Modes != DeliveryModes.None, "Select how you can meet: in person, live online or both.", "Modes");
        var inPerson = (details.Modes & (DeliveryModes.InPerson | DeliveryModes.Hybrid)) != DeliveryModes.None;
        Require(!inPerson || details.Place != MeetingPlace.Online, "Select where you meet in person: at the school or at your place.", "Place");
        Require(!inPerson || details.Location is not null, "Enter the postcode that you set out from, or of your place.", "Postcode");
        Require(details.TravelMiles is null or (>= 1 and <= LongestTravel), $"Enter how far you travel, 1 to {LongestTravel} miles.", "TravelMiles");
    }

    private static void CheckSize(OfferDetails details)
    {
        Require(details.MaximumPupils is >= 1 and <= Offer.PupilLimit, $"Enter the largest group, 1 to {Offer.PupilLimit} pupils.", "MaximumPupils");
        Require(details.MinimumPupils >= 1 && details.MinimumPupils <= details.MaximumPupils, "The smallest group must be at least 1 and no larger than the largest.", "MinimumPupils");
        Require(details.DurationMinutes is >= 10 and <= LongestMinutes, "Enter how long it takes: at least 10 minutes, at most 5 days.", "DurationMinutes");
        Require(details.NoticeDays is >= 0 and <= LongestNotice, $"Enter the days of notice that you need, 0 to {LongestNotice}.", "NoticeDays");
        Require(details.CostPence is >= 0 and <= 10_000_000, "Enter what the school pays, 0 to 100,000 pounds.", "CostPence");
    }

    private static void CheckArrangement(OfferDetails details) =>
        Require(
            details.ArrangementFrom is null || details.ArrangementUntil is null || details.ArrangementUntil >= details.ArrangementFrom,
            "The last day must not be before the first.",
            "ArrangementUntil");

    private static void Require(bool holds, string sentence, string field)
    {
        if (!holds)
        {
            throw new RuleBrokenException(sentence, field);
        }
    }
}
