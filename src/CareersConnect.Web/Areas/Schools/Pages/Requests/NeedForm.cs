using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Requests;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Web.Areas.Schools.Pages.Requests;

/// <summary>What a school needs, as it is typed. Names are those of <see cref="NeedAnswers"/>, so that each fault finds its field.</summary>
public sealed class NeedForm
{
    /// <inheritdoc cref="NeedAnswers.Title"/>
    public string? Title { get; set; }

    /// <inheritdoc cref="NeedAnswers.ActivityTypes"/>
    public List<string> ActivityTypes { get; set; } = [];

    /// <inheritdoc cref="NeedAnswers.YearGroups"/>
    public List<YearGroup> YearGroups { get; set; } = [];

    /// <inheritdoc cref="NeedAnswers.Pupils"/>
    public int? Pupils { get; set; }

    /// <inheritdoc cref="NeedAnswers.From"/>
    public DateOnly? From { get; set; }

    /// <inheritdoc cref="NeedAnswers.Until"/>
    public DateOnly? Until { get; set; }

    /// <inheritdoc cref="NeedAnswers.Where"/>
    public List<MeetingWays> Where { get; set; } = [];

    /// <inheritdoc cref="NeedAnswers.TravelMiles"/>
    public int? TravelMiles { get; set; }

    /// <inheritdoc cref="NeedAnswers.Benchmark"/>
    public int? Benchmark { get; set; }

    /// <inheritdoc cref="NeedAnswers.Subjects"/>
    public List<string> Subjects { get; set; } = [];

    /// <inheritdoc cref="NeedAnswers.Access"/>
    public List<AccessFeatures> Access { get; set; } = [];

    /// <inheritdoc cref="NeedAnswers.Purpose"/>
    public string? Purpose { get; set; }

    /// <summary>What a request says now.</summary>
    /// <param name="need">The need.</param>
    /// <returns>The form, filled.</returns>
    internal static NeedForm Of(Need need) => new()
    {
        Title = need.Title,
        ActivityTypes = [.. need.ActivityTypes.Select(type => type.Value)],
        YearGroups = [.. need.YearGroups.ToList()],
        Pupils = need.Pupils,
        From = need.From,
        Until = need.Until,
        Where = [.. WaysOf(need)],
        TravelMiles = need.TravelMiles is 0 ? null : need.TravelMiles,
        Benchmark = need.Benchmark,
        Subjects = [.. need.Subjects],
        Access = [.. Enum.GetValues<AccessFeatures>().Where(one => one != AccessFeatures.None && need.Access.HasFlag(one))],
        Purpose = need.Purpose,
    };

    /// <summary>The answers, in the command that asks for them.</summary>
    /// <param name="command">The command without them.</param>
    /// <returns>The command with them.</returns>
    internal NeedAnswers Into(NeedAnswers command) => command with
    {
        Title = Title, ActivityTypes = ActivityTypes, YearGroups = YearGroups, Pupils = Pupils, From = From, Until = Until, Where = Where,
        TravelMiles = TravelMiles, Benchmark = Benchmark, Subjects = Subjects, Access = Access, Purpose = Purpose,
    };

    private static IEnumerable<MeetingWays> WaysOf(Need need)
    {
        var inPerson = (need.Modes & (DeliveryModes.InPerson | DeliveryModes.Hybrid)) != DeliveryModes.None;
        (MeetingWays Way, bool Wanted)[] ways =
        [
            (MeetingWays.InOurSchool, inPerson && need.AtSchool), (MeetingWays.AtTheirWorkplace, inPerson && need.TravelMiles != 0), (MeetingWays.LiveOnline, need.Modes.HasFlag(DeliveryModes.LiveOnline)),
        ];
        return ways.Where(way => way.Wanted).Select(way => way.Way);
    }
}
