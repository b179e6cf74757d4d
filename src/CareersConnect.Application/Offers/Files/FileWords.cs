using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Offers.Files;

/// <summary>The words that stand for choices in a file of offers. They never change; see docs/offers-csv.md.</summary>
internal static class FileWords
{
    public static readonly Words<OfferAudience> Whom = new([("pupils", OfferAudience.Pupils), ("parents", OfferAudience.Parents), ("staff", OfferAudience.Staff)]);

    public static readonly Words<DeliveryModes> How = new([("in-person", DeliveryModes.InPerson), ("live-online", DeliveryModes.LiveOnline), ("hybrid", DeliveryModes.Hybrid)]);

    public static readonly Words<MeetingPlace> Where = new([("school", MeetingPlace.AtSchool), ("workplace", MeetingPlace.AtWorkplace), ("online", MeetingPlace.Online)]);

    public static readonly Words<BookingWay> Getting = new([("ask-first", BookingWay.AskFirst), ("at-once", BookingWay.AtOnce)]);

    public static readonly Words<OfferStatus> Status = new([("draft", OfferStatus.Draft), ("published", OfferStatus.Published), ("paused", OfferStatus.Paused)]);

    public static readonly Words<Weekdays> Days = new(
        [("monday", Weekdays.Monday), ("tuesday", Weekdays.Tuesday), ("wednesday", Weekdays.Wednesday), ("thursday", Weekdays.Thursday), ("friday", Weekdays.Friday)]);

    public static readonly Words<AccessFeatures> Access = new(
    [
        ("send", AccessFeatures.AdaptedForSend), ("bsl", AccessFeatures.BritishSignLanguage), ("step-free", AccessFeatures.StepFree),
        ("hearing", AccessFeatures.HearingSupport), ("quiet-space", AccessFeatures.QuietSpace),
    ]);

    public static readonly Words<ProviderContent> Content = new(
    [
        ("what-it-offers", ProviderContent.WhatItOffers), ("where-it-leads", ProviderContent.WhereItLeads),
        ("what-it-is-like", ProviderContent.WhatItIsLike), ("questions", ProviderContent.AnswersQuestions),
    ]);

    /// <summary>Year groups: "7;8;9", "7-11", "R".</summary>
    public static YearGroups? Years(string cell)
    {
        var years = YearGroups.None;
        foreach (var part in cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || Year(ends[0]) is not { } first || Year(ends[^1]) is not { } last || last < first)
            {
                return null;
            }

            years = years.Or(YearGroups.Range(first, last));
        }

        return years;
    }

    /// <summary>Year groups as they are written: "7;8;9".</summary>
    public static string Written(YearGroups years) =>
        string.Join(';', years.ToList().Select(year => year == YearGroup.Reception ? "R" : FormattableString.Invariant($"{(int)year}")));

    private static YearGroup? Year(string text) => text is "R" or "r" ? YearGroup.Reception : int.TryParse(text, out var number) && number is >= 1 and <= 14 ? (YearGroup)number : null;
}

/// <summary>Words and what each stands for.</summary>
/// <param name="pairs">The words in the order in which they are listed and written.</param>
internal sealed class Words<T>((string Word, T Value)[] pairs)
    where T : struct, Enum
{
    /// <summary>All words, for a sentence.</summary>
    public string Listed => string.Join(", ", pairs.Select(pair => pair.Word));

    /// <summary>What a word stands for, in any case; null for an unknown one.</summary>
    public T? Of(string word)
    {
        foreach (var pair in pairs)
        {
            if (string.Equals(pair.Word, word.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return pair.Value;
            }
        }

        return null;
    }

    /// <summary>What several words together stand for, separated by semicolons; null when one is unknown.</summary>
    public T? OfSeveral(string cell)
    {
        var sum = 0;
        foreach (var word in cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Of(word) is not { } value)
            {
                return null;
            }

            sum |= Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);
        }

        return (T)Enum.ToObject(typeof(T), sum);
    }

    /// <summary>The word of one value.</summary>
    public string Written(T value) => Array.Find(pairs, pair => pair.Value.Equals(value)).Word ?? "";

    /// <summary>The words of several flags, separated by semicolons.</summary>
    public string WrittenSeveral(T flags) => string.Join(';', pairs.Where(pair => flags.HasFlag(pair.Value)).Select(pair => pair.Word));
}
