using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Web.Offers;

/// <summary>The short words that stand in the address of a search for its coarse answers, each with how the page says it. They are part of the public interface: words are added, never changed.</summary>
internal static class SearchWordsInAddresses
{
    public static readonly IReadOnlyList<Answer<MeetingWays>> Where =
    [
        new("school", MeetingWays.InOurSchool, "In our school"), new("workplace", MeetingWays.AtTheirWorkplace, "At their workplace"), new("online", MeetingWays.LiveOnline, "Live online"),
    ];

    public static readonly IReadOnlyList<Answer<OfferAudience>> Audiences =
    [
        new("pupils", OfferAudience.Pupils, "Pupils"), new("parents", OfferAudience.Parents, "Parents and carers"), new("staff", OfferAudience.Staff, "School staff"),
    ];

    public static readonly IReadOnlyList<Answer<EmployerSize>> Sizes =
    [
        new("under-10", EmployerSize.FewerThan10, "Fewer than 10 people"), new("10-249", EmployerSize.From10To249, "10 to 249 people"), new("250-plus", EmployerSize.From250, "250 people or more"),
    ];

    public static readonly IReadOnlyList<Answer<AccessFeatures>> Access =
    [
        new("send", AccessFeatures.AdaptedForSend, "Adapted for SEND"), new("bsl", AccessFeatures.BritishSignLanguage, "British Sign Language"), new("step-free", AccessFeatures.StepFree, "Step-free"),
        new("hearing", AccessFeatures.HearingSupport, "Hearing loop or captions"), new("quiet", AccessFeatures.QuietSpace, "Quiet space"),
    ];

    public static readonly IReadOnlyList<Answer<ProviderContent>> Content =
    [
        new("offers", ProviderContent.WhatItOffers, "What the provider offers"), new("leads", ProviderContent.WhereItLeads, "Where it can lead"),
        new("like", ProviderContent.WhatItIsLike, "What learning there is like"), new("questions", ProviderContent.AnswersQuestions, "Answers to pupils’ questions"),
    ];

    public static readonly IReadOnlyList<Answer<SearchOrder>> Orders =
    [
        new("best", SearchOrder.Relevance, "Best match"), new("nearest", SearchOrder.Distance, "Nearest"), new("soonest", SearchOrder.Soonest, "Soonest"), new("newest", SearchOrder.Newest, "Newest"),
    ];

    /// <summary>The words for what is chosen of a set of flags.</summary>
    public static IEnumerable<string> In<T>(this IReadOnlyList<Answer<T>> answers, T set)
        where T : struct, Enum => answers.Where(answer => set.HasFlag(answer.Value)).Select(answer => answer.Word);
}

/// <summary>One answer of a filter.</summary>
/// <param name="Word">What stands in the address.</param>
/// <param name="Value">What it means.</param>
/// <param name="Text">What the page says.</param>
internal sealed record Answer<T>(string Word, T Value, string Text);
