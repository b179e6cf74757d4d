using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers;

/// <summary>Learning outcomes to pick from: what pupils can say or do afterwards. A form suggests those that suit the kind of activity.</summary>
public static class LearningOutcomeExamples
{
    private static readonly string[] OfAnyMeeting = ["Describe what a working day in this job is like", "Name two ways into this kind of work", "Say which school subjects are used in it"];

    private static readonly string[] OfDoing = ["Work in a team on a real problem", "Present an idea and answer questions about it", "Name a skill that they used and where else it is useful"];

    private static readonly string[] OfInterviews = ["Prepare for an interview and be on time", "Give an example from their own life for a skill", "Act on feedback from an employer"];

    private static readonly string[] OfWorkplaces = ["Say what people in three different jobs at one workplace do", "Do a task that the workplace set, and get feedback on it", "Compare what they saw with what they expected"];

    private static readonly string[] OfProviders = ["Name qualifications and apprenticeships that they could take after 16 or 18", "Explain how learning here differs from school", "Say how and when to apply"];

    /// <summary>The examples for a kind of activity.</summary>
    /// <param name="type">The kind.</param>
    /// <returns>Three or more, the most fitting first.</returns>
    public static IReadOnlyList<string> For(ActivityTypeId type) => type.Value switch
    {
        "mock-interview" => [.. OfInterviews, .. OfAnyMeeting],
        "employer-workshop" or "enterprise-challenge" or "curriculum-project" or "virtual-work-experience" => [.. OfDoing, .. OfAnyMeeting],
        "workplace-visit" or "work-shadowing" or "work-experience" => [.. OfWorkplaces, .. OfAnyMeeting],
        "provider-encounter" or "taster-day" or "college-or-university-visit" => [.. OfProviders, .. OfAnyMeeting],
        "mentoring" => ["Set a goal and a first step towards it", .. OfAnyMeeting],
        _ => [.. OfAnyMeeting, OfDoing[2]],
    };
}
