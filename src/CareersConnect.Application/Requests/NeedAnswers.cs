using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using FluentValidation;

namespace CareersConnect.Application.Requests;

/// <summary>The answers of the one page on which a school says what it needs; raising and changing a request share it.</summary>
public abstract record NeedAnswers
{
    /// <summary>In a line what it is about; empty to let the request say it by itself.</summary>
    public string? Title { get; init; }

    /// <summary>Kinds of activity; empty is any.</summary>
    public IReadOnlyList<string> ActivityTypes { get; init; } = [];

    /// <summary>The year groups.</summary>
    public IReadOnlyList<YearGroup> YearGroups { get; init; } = [];

    /// <summary>How many pupils.</summary>
    public int? Pupils { get; init; }

    /// <summary>First day that would do.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day that would do.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Where they can meet.</summary>
    public IReadOnlyList<MeetingWays> Where { get; init; } = [];

    /// <summary>How far pupils travel to a workplace, miles; empty is any distance.</summary>
    public int? TravelMiles { get; init; }

    /// <summary>The benchmark to move, or empty.</summary>
    public int? Benchmark { get; init; }

    /// <summary>Slugs of subjects.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>What is needed so that everybody can take part.</summary>
    public IReadOnlyList<AccessFeatures> Access { get; init; } = [];

    /// <summary>Why, and what pupils should take away.</summary>
    public string? Purpose { get; init; }

    /// <summary>The need that the answers say. They have passed <see cref="NeedAnswersValidator{T}"/>.</summary>
    /// <returns>The need; the request itself refuses what breaks a rule.</returns>
    internal Need ToNeed()
    {
        var need = new Need
        {
            Title = Title ?? "",
            ActivityTypes = [.. ActivityTypes.Select(type => new ActivityTypeId(type))],
            YearGroups = Domain.Education.YearGroups.Of(YearGroups),
            Pupils = Pupils!.Value,
            From = From!.Value,
            Until = Until!.Value,
            Modes = Modes(),
            AtSchool = Where.Contains(MeetingWays.InOurSchool),
            TravelMiles = Where.Contains(MeetingWays.AtTheirWorkplace) ? TravelMiles : 0,
            Benchmark = Benchmark,
            Subjects = Subjects,
            Access = Access.Aggregate(AccessFeatures.None, (all, one) => all | one),
            Purpose = Purpose ?? "",
        };
        return string.IsNullOrWhiteSpace(Title) ? need with { Title = need.DefaultTitle() } : need;
    }

    private DeliveryModes Modes()
    {
        var inPerson = Where.Contains(MeetingWays.InOurSchool) || Where.Contains(MeetingWays.AtTheirWorkplace);
        var online = Where.Contains(MeetingWays.LiveOnline);
        return (inPerson ? DeliveryModes.InPerson : DeliveryModes.None) | (online ? DeliveryModes.LiveOnline : DeliveryModes.None)
            | (inPerson && online ? DeliveryModes.Hybrid : DeliveryModes.None);
    }
}

/// <summary>Checks that the answers are there, and the days with them: all faults are told in one pass.</summary>
internal abstract class NeedAnswersValidator<T> : AbstractValidator<T>
    where T : NeedAnswers
{
    protected NeedAnswersValidator(DateOnly today, bool isNew)
    {
        RuleFor(c => c).Custom((need, found) =>
        {
            foreach (var (field, sentence) in Request.DateFaults(need.From, need.Until, today, isNew ? null : need.From))
            {
                found.AddFailure(field, sentence);
            }
        });
        RuleFor(c => c.Title).MaximumLength(Request.TitleLimit).WithMessage($"What it is about must be {Request.TitleLimit} characters or fewer");
        RuleFor(c => c.YearGroups).NotEmpty().WithMessage("Select at least one year group");
        RuleFor(c => c.Pupils).NotNull().WithMessage("Enter how many pupils")
            .InclusiveBetween(1, Offer.PupilLimit).WithMessage($"Enter how many pupils, 1 to {Offer.PupilLimit}");
        RuleFor(c => c.From).NotNull().WithMessage("Enter the first day that would do");
        RuleFor(c => c.Until).NotNull().WithMessage("Enter the last day that would do");
        RuleFor(c => c.Where).NotEmpty().WithMessage("Select where you can meet");
        RuleFor(c => c.TravelMiles).InclusiveBetween(1, Request.TravelLimit).WithMessage($"Enter how far pupils can travel, 1 to {Request.TravelLimit} miles")
            .When(c => c.Where.Contains(MeetingWays.AtTheirWorkplace));
        RuleFor(c => c.Purpose).MaximumLength(Request.PurposeLimit).WithMessage($"Why you ask must be {Request.PurposeLimit} characters or fewer");
    }
}
