using CareersConnect.Application.Offers;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Web.Giving;

/// <summary>An offer's answers in a line each.</summary>
public static class OfferTexts
{
    /// <summary>What makes an offer of this kind good, said to whoever gives it.</summary>
    /// <param name="type">The kind of activity.</param>
    /// <returns>A few sentences.</returns>
    public static IReadOnlyList<string> WhatMakesItGood(ActivityType type) =>
    [
        "Say in one sentence what pupils will be able to do or tell afterwards.",
        "Let them do something early on: guess, sort, build, ask.",
        "Tell how you came to the work, with one thing that went wrong.",
        "Name two or three ways into it, and what each asks for.",
        type switch
        {
            { PupilsTravel: true } => "Say where to arrive, who meets them and what to wear.",
            { Place: ActivityPlace.Online } => "Try the link with the school on the day before.",
            _ => "Leave a quarter of the time for their questions.",
        },
    ];

    /// <summary>"12 dates are set aside; by arrangement on Mondays and Wednesdays".</summary>
    /// <param name="details">What the offer says.</param>
    /// <param name="dates">How many dates to come are set aside.</param>
    /// <returns>The line.</returns>
    public static string When(OfferDetails details, int dates)
    {
        var parts = new List<string>();
        if (dates > 0)
        {
            parts.Add(dates == 1 ? "1 date is set aside" : $"{dates} dates are set aside");
        }

        if (details.ArrangementInWords() is { Length: > 0 } arranged)
        {
            parts.Add($"by arrangement {arranged}");
        }

        return parts.Count == 0 ? "Not said yet" : Capital(string.Join("; ", parts));
    }

    /// <summary>When an offer can be had next, for a line of the list.</summary>
    /// <param name="row">The offer.</param>
    /// <returns>A sentence.</returns>
    public static string Next(ListOffers.Row row) => row switch
    {
        { NextDate: { } next, FreeDates: 1 } => $"1 free date: {next.DayInEngland().Short()}.",
        { NextDate: { } next } => $"{row.FreeDates} free dates, the next {next.DayInEngland().Short()}.",
        { ArrangementDays: not Weekdays.None } => $"By arrangement on {row.ArrangementDays.InWords()}.",
        _ => "No date is free.",
    };

    /// <summary>What is done so that everybody can take part.</summary>
    /// <param name="details">What the offer says.</param>
    /// <returns>The line.</returns>
    public static string Access(OfferDetails details)
    {
        var said = string.Join("; ", details.Access.Each().Append(details.AccessNote).Where(part => part.Length > 0));
        return said.Length == 0 ? "Not said" : said;
    }

    /// <summary>Subjects, language and cost.</summary>
    /// <param name="details">What the offer says.</param>
    /// <returns>The line.</returns>
    public static string Others(OfferDetails details)
    {
        var subjects = details.Subjects.Select(slug => Subjects.Find(new SubjectId(slug))?.Name ?? slug).ToList();
        return $"{(subjects.Count == 0 ? "No subject in particular" : string.Join(", ", subjects))}. In {details.Language}. {Cost(details)}.";
    }

    /// <summary>"Free", or "£12.50 for materials".</summary>
    /// <param name="details">What the offer says.</param>
    /// <returns>The words.</returns>
    public static string Cost(OfferDetails details) => details.CostPence == 0 ? "Free" : $"£{Money.InPounds(details.CostPence)} for {details.CostNote}";

    /// <summary>"10:00 to 10:50", the time on the wall in England.</summary>
    /// <param name="startsAt">The start, UTC.</param>
    /// <param name="endsAt">The end, UTC.</param>
    /// <returns>The words.</returns>
    public static string Clock(DateTime startsAt, DateTime endsAt) => TimeOnly.FromDateTime(startsAt.ToEnglishTime()).To(TimeOnly.FromDateTime(endsAt.ToEnglishTime()));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
