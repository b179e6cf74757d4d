using CareersConnect.Application.Offers;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Web.TagHelpers.Fields;

namespace CareersConnect.Web.Giving;

/// <summary>What can be chosen in the form of an offer, in plain words.</summary>
public static class OfferChoices
{
    /// <summary>Years 7 to 13 under their key stages, with ages: people outside schools do not know "KS3".</summary>
    public static readonly IReadOnlyList<Choice> Years =
    [
        .. YearGroups.Secondary.ToList().Select(year => new Choice(year, $"Year {(int)year}") { Group = KeyStageOf(year) }),
    ];

    /// <summary>What is done so that everybody can take part.</summary>
    public static readonly IReadOnlyList<Choice> Access =
        [.. Enum.GetValues<AccessFeatures>().Where(one => one != AccessFeatures.None).Select(one => new Choice(one, one.InWords()))];

    /// <summary>The four content items of provider access.</summary>
    public static readonly IReadOnlyList<Choice> ProviderContent =
        [.. new[] { Domain.Offers.ProviderContent.WhatItOffers, Domain.Offers.ProviderContent.WhereItLeads, Domain.Offers.ProviderContent.WhatItIsLike, Domain.Offers.ProviderContent.AnswersQuestions }.Select(one => new Choice(one, one.InWords()))];

    /// <summary>Days of the week.</summary>
    public static readonly IReadOnlyList<Choice> Weekdays =
        [.. new[] { Domain.Offers.Weekdays.Monday, Domain.Offers.Weekdays.Tuesday, Domain.Offers.Weekdays.Wednesday, Domain.Offers.Weekdays.Thursday, Domain.Offers.Weekdays.Friday }.Select(day => new Choice(day, day.ToString()))];

    /// <summary>How dates repeat.</summary>
    public static readonly IReadOnlyList<Choice> Repeats =
    [
        new(Repeat.Once, "Once"), new(Repeat.Weekly, "Every week"), new(Repeat.Fortnightly, "Every second week"), new(Repeat.ChosenWeekdays, "On chosen days of every week"),
    ];

    /// <summary>How a place is taken.</summary>
    public static readonly IReadOnlyList<Choice> BookingWays =
    [
        new(BookingWay.AskFirst, "Ask me first", "A school writes to you and you answer each time"),
        new(BookingWay.AtOnce, "Book at once", "Your dates are booked without asking you; you get an e-mail with the calendar entry"),
    ];

    /// <summary>For whom it is.</summary>
    public static readonly IReadOnlyList<Choice> Audiences =
    [
        new(OfferAudience.Pupils, "Pupils", "This is what schools need most"), new(OfferAudience.Parents, "Parents and carers"), new(OfferAudience.Staff, "School staff"),
    ];

    /// <summary>School subjects.</summary>
    public static readonly IReadOnlyList<Choice> Subjects =
    [
        .. Domain.ReferenceData.Subjects.All.Select(subject => new Choice(subject.Id.Value, subject.Name) { Group = SubjectGroup(subject.Kind) }).OrderBy(choice => choice.Group == "Courses and qualifications"),
    ];

    /// <summary>The kinds of activity, under where they take place; on the Providers site first what counts as provider access.</summary>
    /// <param name="kinds">The kinds that the member may offer.</param>
    /// <param name="forProviders">Whether it is the Providers site.</param>
    /// <returns>The choices.</returns>
    public static IReadOnlyList<Choice> Kinds(IEnumerable<ActivityType> kinds, bool forProviders) =>
        [.. kinds.Select(type => new Choice(type.Id.Value, type.Name, type.Definition) { Group = GroupOf(type, forProviders) }).GroupBy(choice => choice.Group).SelectMany(group => group)];

    /// <summary>How they can meet, for a kind of activity.</summary>
    /// <param name="type">The kind.</param>
    /// <returns>The choices.</returns>
    public static IReadOnlyList<Choice> Modes(ActivityType type) =>
    [
        .. new Choice[]
        {
            new(DeliveryModes.InPerson, "In person"), new(DeliveryModes.LiveOnline, "Live online", "Over a link of the school's, with questions both ways"),
            new(DeliveryModes.Hybrid, "Partly in person, partly live online"),
        }.Where(choice => type.Modes.HasFlag((DeliveryModes)choice.Value)),
    ];

    /// <summary>Learning outcomes to pick from.</summary>
    /// <param name="type">The kind of activity.</param>
    /// <returns>The choices.</returns>
    public static IReadOnlyList<Choice> Outcomes(ActivityType type) => [.. LearningOutcomeExamples.For(type.Id).Select(example => new Choice(example, example))];

    /// <summary>Volunteers who may be named.</summary>
    /// <param name="volunteers">The volunteers.</param>
    /// <returns>The choices.</returns>
    public static IReadOnlyList<Choice> Volunteers(IEnumerable<OfferVolunteer> volunteers) => [.. volunteers.Select(one => new Choice(one.Id, $"{one.Name}, {one.JobTitle}"))];

    /// <summary>For whom an offer can be written.</summary>
    /// <param name="owners">The organisations.</param>
    /// <returns>The choices.</returns>
    public static IReadOnlyList<Choice> Owners(IEnumerable<WriteOffer.Owner> owners) => [.. owners.Select((owner, place) => new Choice(owner.Id, owner.Name, place == 0 ? "Your own" : "Said yes by e-mail"))];

    private static string KeyStageOf(YearGroup year) => year switch
    {
        <= YearGroup.Year9 => "Key stage 3: ages 11 to 14",
        <= YearGroup.Year11 => "Key stage 4: ages 14 to 16",
        _ => "Sixth form: ages 16 to 18",
    };

    private static string GroupOf(ActivityType type, bool forProviders) =>
        forProviders && type.ProviderAccess.CanCount ? "What counts as provider access: schools must let you in for it" : type.Place switch
        {
            ActivityPlace.School => "You go to a school",
            ActivityPlace.Online => "Everybody stays where they are",
            _ => "Pupils come to you",
        };

    private static string SubjectGroup(SubjectKind kind) => kind == SubjectKind.Qualification ? "Courses and qualifications" : "Subjects that most pupils take";
}
