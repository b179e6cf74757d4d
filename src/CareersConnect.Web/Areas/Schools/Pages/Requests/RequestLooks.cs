using CareersConnect.Application.Requests;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using CareersConnect.Web.TagHelpers;

namespace CareersConnect.Web.Areas.Schools.Pages.Requests;

/// <summary>How a request's state looks: its word, shape and colour.</summary>
public static class RequestLooks
{
    /// <summary>The word, state and drawing.</summary>
    /// <param name="status">Where it stands.</param>
    /// <param name="closure">How it ended, or null.</param>
    /// <param name="waiting">How many were asked and have not answered.</param>
    /// <param name="became">What became of those who were asked.</param>
    /// <returns>What the tag shows.</returns>
    public static (string Word, TagState State, string? Icon) Tag(RequestStatus status, RequestClosure? closure, int waiting, OutcomeOfAsks became) => (status, closure) switch
    {
        (RequestStatus.Draft, _) => ("Draft", TagState.Neutral, null),
        (RequestStatus.Open, _) => became.InWords is { } again ? (again, TagState.Watch, null) : ("Open, nobody asked yet", TagState.Wait, null),
        (RequestStatus.Matched, _) => waiting switch { 0 => (became.AllSaidNo ? became.InWords! : "Open, nobody left to answer", TagState.Watch, null), 1 => ("1 asked", TagState.Wait, null), _ => ($"{waiting} asked", TagState.Wait, null) },
        (RequestStatus.Booked, _) => ("Booked", TagState.Done, null),
        (_, RequestClosure.Fulfilled) => ("Took place", TagState.Done, null),
        (_, RequestClosure.Expired) => ("Its last day passed", TagState.Neutral, "clock"),
        (_, RequestClosure.NoMatch) => ("Nothing fitted", TagState.Stop, null),
        _ => ("Taken back", TagState.Neutral, null),
    };

    /// <summary>How they would meet: "in your school", "at their place", "live online".</summary>
    /// <param name="need">What is needed.</param>
    /// <returns>The words, with a capital.</returns>
    public static string Where(Need need)
    {
        var inPerson = (need.Modes & (DeliveryModes.InPerson | DeliveryModes.Hybrid)) != DeliveryModes.None;
        var words = new[]
        {
            inPerson && need.AtSchool ? "in school" : null,
            inPerson && need.TravelMiles != 0 ? need.TravelMiles is { } miles ? $"at theirs, up to {miles} miles away" : "at theirs, any distance" : null,
            need.Modes.HasFlag(DeliveryModes.LiveOnline) ? "live online" : null,
        }.OfType<string>().ToList();
        var all = words.Count == 1 ? words[0] : string.Join(", ", words.SkipLast(1)) + " or " + words[^1];
        return char.ToUpperInvariant(all[0]) + all[1..];
    }
}
