using CareersConnect.Application.People;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Web.TagHelpers.Fields;

namespace CareersConnect.Web.Members;

/// <summary>What an employer may answer about itself.</summary>
public static class FactChoices
{
    /// <summary>Sectors by name; the value is the slug.</summary>
    public static readonly IReadOnlyList<Choice> Sectors = [.. Domain.ReferenceData.Sectors.All.Select(sector => new Choice(sector.Id.Value, sector.Name))];

    /// <summary>How many people work there.</summary>
    public static readonly IReadOnlyList<Choice> Sizes =
    [
        new(Register.Size.OnMyOwn, "Only me", "I work for myself"), new(Register.Size.FewerThan10, "Fewer than 10"),
        new(Register.Size.From10To249, "10 to 249"), new(Register.Size.From250, "250 or more"),
    ];

    /// <summary>Whether the work is in science, technology, engineering or mathematics.</summary>
    public static readonly IReadOnlyList<Choice> StemAnswers = [new(Stem.Yes, "Yes"), new(Stem.Part, "Some of it"), new(Stem.No, "No")];

    /// <summary>How many people work there, in words.</summary>
    /// <param name="facts">The facts.</param>
    /// <returns>For example "10 to 249 people".</returns>
    public static string SizeWords(this EmployerFacts facts) => facts switch
    {
        { SelfEmployed: true } => "One person, self-employed",
        { Size: EmployerSize.FewerThan10 } => "Fewer than 10 people",
        { Size: EmployerSize.From10To249 } => "10 to 249 people",
        _ => "250 people or more",
    };
}
