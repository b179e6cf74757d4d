using CareersConnect.Domain.Education;

namespace CareersConnect.Domain.Offers;

/// <summary>An offer's coarse answers, as people say them. Used by pages, e-mails and refusals alike.</summary>
public static class OfferWords
{
    /// <summary>How they meet: "in person or live online".</summary>
    /// <param name="modes">The ways.</param>
    /// <returns>The words in lower case; "not said" for none.</returns>
    public static string InWords(this DeliveryModes modes) => Joined(
        [
            modes.HasFlag(DeliveryModes.InPerson) ? "in person" : null,
            modes.HasFlag(DeliveryModes.LiveOnline) ? "live online" : null,
            modes.HasFlag(DeliveryModes.Hybrid) ? "partly in person and partly live online" : null,
        ], "or");

    /// <summary>For whom it is: "pupils".</summary>
    /// <param name="audience">The audience.</param>
    /// <returns>The words in lower case.</returns>
    public static string InWords(this OfferAudience audience) => audience switch
    {
        OfferAudience.Parents => "parents and carers",
        OfferAudience.Staff => "school staff",
        _ => "pupils",
    };

    /// <summary>What is done so that everybody can take part.</summary>
    /// <param name="access">The features.</param>
    /// <returns>One sentence part each, in the order of the form.</returns>
    public static IReadOnlyList<string> Each(this AccessFeatures access) =>
        [.. Enum.GetValues<AccessFeatures>().Where(one => one != AccessFeatures.None && access.HasFlag(one)).Select(InWords)];

    /// <summary>One thing that is done so that everybody can take part.</summary>
    /// <param name="one">One feature.</param>
    /// <returns>The words, with a capital.</returns>
    public static string InWords(this AccessFeatures one) => one switch
    {
        AccessFeatures.AdaptedForSend => "Adapted for pupils with special educational needs or disabilities",
        AccessFeatures.BritishSignLanguage => "In British Sign Language, or with an interpreter",
        AccessFeatures.StepFree => "Step-free",
        AccessFeatures.HearingSupport => "Hearing loop, or captions online",
        AccessFeatures.QuietSpace => "A quiet space to withdraw to",
        _ => "",
    };

    /// <summary>One of the four things that a provider is asked to tell pupils, as a provider says it.</summary>
    /// <param name="one">One of the four.</param>
    /// <returns>The words, with a capital.</returns>
    public static string InWords(this ProviderContent one) => one switch
    {
        ProviderContent.WhatItOffers => "Who we are, and which technical qualifications or apprenticeships we offer",
        ProviderContent.WhereItLeads => "Which careers they can lead to",
        ProviderContent.WhatItIsLike => "What learning or training with us is like",
        ProviderContent.AnswersQuestions => "Answers to pupils' questions, live",
        _ => "",
    };

    /// <summary>Where an offer stands, in a word.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word, with a capital.</returns>
    public static string InWords(this OfferStatus status) => status.ToString();

    /// <summary>What became of it, and who did it: "Published by Kwame Osei". What the system did names nobody: "Expired".</summary>
    /// <param name="entry">An entry of the history.</param>
    /// <returns>The words, with a capital and no full stop.</returns>
    public static string InWords(this OfferHistoryEntry entry)
    {
        var what = entry switch
        {
            { From: null } => "Begun as a draft",
            { To: OfferStatus.Published, From: OfferStatus.Paused or OfferStatus.Expired } => "Published again",
            _ => entry.To.InWords(),
        };
        return entry.ByPersonId is null ? what : $"{what} by {entry.ByName}";
    }

    /// <summary>How long: "50 minutes", "1 hour 30 minutes", "5 hours".</summary>
    /// <param name="minutes">Minutes.</param>
    /// <returns>The words.</returns>
    public static string Lasting(int minutes)
    {
        var (hours, rest) = Math.DivRem(minutes, 60);
        var inHours = hours == 1 ? "1 hour" : $"{hours} hours";
        return hours == 0 ? $"{minutes} minutes" : rest == 0 ? inHours : $"{inHours} {rest} minutes";
    }

    /// <summary>Where they meet: "In person, at the school, up to 20 miles from Derby (DE24 8AA)".</summary>
    /// <param name="details">What the offer says.</param>
    /// <returns>The words, with a capital, said to whoever gives it.</returns>
    public static string PlaceInWords(this OfferDetails details)
    {
        var modes = details.Modes.InWords();
        modes = char.ToUpperInvariant(modes[0]) + modes[1..];
        var from = details.Postcode.Length == 0 ? "postcode not said yet" : details.Town.Length == 0 ? details.Postcode : $"{details.Town} ({details.Postcode})";
        return details.Place switch
        {
            MeetingPlace.Online => modes,
            MeetingPlace.AtWorkplace => $"{modes}, at your place: {from}",
            _ => $"{modes}, at the school, {(details.TravelMiles is { } miles ? $"up to {miles} miles" : "anywhere in England")} from {from}",
        };
    }

    /// <summary>When it can be arranged without a set date: "on Mondays and Tuesdays until 23 July 2027".</summary>
    /// <param name="details">What the offer says.</param>
    /// <returns>The words; empty when only set dates can be booked.</returns>
    public static string ArrangementInWords(this OfferDetails details)
    {
        var from = details.ArrangementFrom is { } first ? $" from {first.WithoutWeekday()}" : "";
        var until = details.ArrangementUntil is { } last ? $" until {last.WithoutWeekday()}" : "";
        return details.ArrangementDays == Weekdays.None ? "" : $"on {details.ArrangementDays.InWords()}{from}{until}";
    }

    private static string Joined(IEnumerable<string?> parts, string and)
    {
        var said = parts.OfType<string>().ToList();
        return said.Count switch
        {
            0 => "not said",
            1 => said[0],
            _ => $"{string.Join(", ", said.SkipLast(1))} {and} {said[^1]}",
        };
    }
}
