using System.Globalization;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Requests;

/// <content>What is needed, and what a need must keep to.</content>
public sealed partial class Request
{
    /// <summary>Characters of the title.</summary>
    public const int TitleLimit = 120;

    /// <summary>Characters of the purpose.</summary>
    public const int PurposeLimit = 2000;

    /// <summary>Miles that pupils travel at most.</summary>
    public const int TravelLimit = 300;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <inheritdoc cref="Need.Title"/>
    public string Title { get; private set; } = "";

    /// <inheritdoc cref="Need.ActivityTypes"/>
    public IReadOnlyList<string> ActivityTypes { get; private set; } = [];

    /// <inheritdoc cref="Need.YearGroups"/>
    public YearGroups YearGroups { get; private set; }

    /// <inheritdoc cref="Need.Pupils"/>
    public int Pupils { get; private set; }

    /// <inheritdoc cref="Need.From"/>
    public DateOnly From { get; private set; }

    /// <inheritdoc cref="Need.Until"/>
    public DateOnly Until { get; private set; }

    /// <inheritdoc cref="Need.Modes"/>
    public DeliveryModes Modes { get; private set; }

    /// <inheritdoc cref="Need.AtSchool"/>
    public bool AtSchool { get; private set; }

    /// <inheritdoc cref="Need.TravelMiles"/>
    public int? TravelMiles { get; private set; }

    /// <inheritdoc cref="Need.Benchmark"/>
    public int? Benchmark { get; private set; }

    /// <inheritdoc cref="Need.Subjects"/>
    public IReadOnlyList<string> Subjects { get; private set; } = [];

    /// <inheritdoc cref="Need.Access"/>
    public AccessFeatures Access { get; private set; }

    /// <inheritdoc cref="Need.Purpose"/>
    public string Purpose { get; private set; } = "";

    /// <summary>What is needed, as it was written.</summary>
    /// <returns>The need.</returns>
    public Need ToNeed() => new()
    {
        Title = Title,
        ActivityTypes = [.. ActivityTypes.Select(type => new ActivityTypeId(type))],
        YearGroups = YearGroups,
        Pupils = Pupils,
        From = From,
        Until = Until,
        Modes = Modes,
        AtSchool = AtSchool,
        TravelMiles = TravelMiles,
        Benchmark = Benchmark,
        Subjects = Subjects,
        Access = Access,
        Purpose = Purpose,
    };

    private void Apply(Need need)
    {
        (Title, YearGroups, Pupils, From, Until) = (need.Title.Trim(), need.YearGroups, need.Pupils, need.From, need.Until);
        (Modes, AtSchool, TravelMiles, Benchmark, Access, Purpose) = (need.Modes, need.AtSchool, need.TravelMiles, need.Benchmark, need.Access, need.Purpose.Trim());
        ActivityTypes = [.. need.ActivityTypes.Select(type => type.Value)];
        Subjects = [.. need.Subjects];
    }

    private void RefuseNeed(Need need, YearGroups taught, DateOnly today)
    {
        Require(need.Title.Trim().Length is > 0 and <= TitleLimit, $"Enter what it is about, in {TitleLimit} characters or fewer.", nameof(Title));
        Require(need.ActivityTypes.All(type => ReferenceData.ActivityTypes.Find(type) is { CanBeOffered: true }), "Select from the kinds of activity that are offered.", nameof(ActivityTypes));
        Require(!need.YearGroups.IsEmpty, "Select at least one year group.", nameof(YearGroups));
        Require(need.YearGroups.IsWithin(taught), $"Your school has {taught.InWords()}. Select from these.", nameof(YearGroups));
        Require(need.Pupils is >= 1 and <= Offer.PupilLimit, $"Enter how many pupils, 1 to {Offer.PupilLimit}.", nameof(Pupils));
        RefuseDates(need, today);
        RefuseWays(need);
        Require(need.Benchmark is null or (>= 4 and <= 7), "Select one of the benchmarks that an encounter counts towards, 4 to 7.", nameof(Benchmark));
        Require(need.Subjects.All(subject => ReferenceData.Subjects.Find(new SubjectId(subject)) is not null), "Select subjects from the list.", nameof(Subjects));
        Require(need.Purpose.Length <= PurposeLimit, $"Say why in {PurposeLimit} characters or fewer.", nameof(Purpose));
    }

    /// <summary>What is wrong with the days of a need, as far as they are known: all of it, so that it is told in one pass. A first day that has passed is wrong when it is new; one that passed while the request was open may stay.</summary>
    /// <param name="from">The first day, or null.</param>
    /// <param name="until">The last day, or null.</param>
    /// <param name="today">The day today.</param>
    /// <param name="stands">The first day that the request has already, or null.</param>
    /// <returns>The answers and the sentences; none when all is right.</returns>
    public static IEnumerable<(string Field, string Sentence)> DateFaults(DateOnly? from, DateOnly? until, DateOnly today, DateOnly? stands = null)
    {
        if (from < today && from != stands)
        {
            yield return (nameof(From), string.Create(English, $"Choose a first day from today on, {today:d MMMM yyyy}."));
        }

        if (until <= today)
        {
            yield return (nameof(Until), string.Create(English, $"Choose a last day after today, {today:d MMMM yyyy}."));
        }
        else if (until < from)
        {
            yield return (nameof(Until), "The last day must not be before the first.");
        }
        else if (until > today.AddYears(2))
        {
            yield return (nameof(Until), "Choose a last day within two years.");
        }
    }

    private void RefuseDates(Need need, DateOnly today) =>
        RuleBrokenException.ThrowIfAny([.. DateFaults(need.From, need.Until, today, From).Select(fault => new RuleBrokenException(fault.Sentence, fault.Field))]);

    private static void RefuseWays(Need need)
    {
        Require(need.Modes != DeliveryModes.None, "Select how you can meet: in person, live online or both.", nameof(Modes));
        Require(need.TravelMiles is null or (>= 0 and <= TravelLimit), $"Enter how far pupils can travel, 0 to {TravelLimit} miles.", nameof(TravelMiles));
        var inPerson = (need.Modes & (DeliveryModes.InPerson | DeliveryModes.Hybrid)) != DeliveryModes.None;
        Require(!inPerson || need.AtSchool || need.TravelMiles != 0, "Select where you can meet in person: they come to you, you go to them, or both.", nameof(Modes));
    }

    private static void Require(bool holds, string sentence, string field)
    {
        if (!holds)
        {
            throw new RuleBrokenException(sentence, field);
        }
    }
}
