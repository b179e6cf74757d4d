using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Invents what schools need.</summary>
internal sealed class SeedNeeds(SeedWorld world, SeedDice dice)
{
    /// <summary>A need of its own, for which there may be something or nothing.</summary>
    public Need Of(School school, DateOnly today)
    {
        var served = school.YearGroups.And(YearGroups.Secondary).ToList();
        var years = YearGroups.Of(dice.Pick(served.Count > 0 ? served : school.YearGroups.ToList()));
        var sector = dice.Pick(world.Words.Sectors);
        return new Need
        {
            Title = $"{SeedOrganisations.Capital(dice.Pick(sector.Topics))}, for {years.InWords()}",
            YearGroups = years,
            Pupils = dice.Between(20, 120),
            From = today.AddDays(dice.Between(14, 40)),
            Until = today.AddDays(dice.Between(60, 200)),
            Modes = dice.Chance(60) ? DeliveryModes.InPerson : DeliveryModes.InPerson | DeliveryModes.LiveOnline,
            TravelMiles = dice.Pick([5, 10, 20]),
            Benchmark = dice.Pick([5, 5, 5, 6, 7]),
            Subjects = dice.Chance(50) ? [sector.Subjects[0]] : [],
            Access = dice.Chance(15) ? AccessFeatures.StepFree : AccessFeatures.None,
            Purpose = dice.Pick(world.Words.Purposes),
        };
    }

    /// <summary>A need that a date of an offer answers.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="date">Its date.</param>
    /// <param name="years">For whom.</param>
    /// <param name="room">How many pupils there is room for.</param>
    /// <param name="raised">The day on which it is said.</param>
    public Need For(Offer offer, Session date, YearGroups years, int room, DateOnly raised)
    {
        var type = ActivityTypes.Get(offer.ActivityType);
        var before = date.Day.AddDays(-14);
        return new Need
        {
            Title = $"{type.Name} for {years.InWords()}",
            ActivityTypes = dice.Chance(70) ? [type.Id] : [],
            YearGroups = years,
            Pupils = Math.Min(room, Math.Max(offer.MinimumPupils, dice.Between(12, 60))),
            From = before > raised ? before : raised,
            Until = date.Day.AddDays(14),
            Modes = offer.Modes,
            TravelMiles = 40,
            Benchmark = type.MainBenchmark is >= 4 and <= 7 ? type.MainBenchmark : null,
            Subjects = [.. offer.Subjects.Take(1)],
            Purpose = dice.Pick(world.Words.Purposes),
        };
    }
}
