using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>A key phase of the provider access duty (Education Act 1997 s42B(1A), (2A), (9)).</summary>
/// <param name="Number">1 to 3.</param>
/// <param name="Years">Its two year groups; the phase follows the class, not the pupil's birthday.</param>
/// <param name="From">The first day that counts: 1 September of the first of the two years.</param>
/// <param name="By">The last day that counts: 28 February of the second, also in leap years.</param>
/// <param name="Occasions">On how many occasions pupils meet a provider, or may.</param>
/// <param name="Measure">Attended in the first and second phase, offered in the third: the duty that pupils meet providers is of the first two only.</param>
/// <param name="DifferentProviders">Whether the pupil must not meet exactly the same provider or providers on each occasion (s42B(2A)(a)(ii)).</param>
/// <param name="Transition">The choice that it comes before.</param>
/// <param name="GoesOnAfterwardsFor">Year groups in which encounters go on counting after 28 February, towards the same phase.</param>
public sealed record KeyPhase(
    int Number, YearGroups Years, EntitlementDay From, EntitlementDay By, int Occasions, EntitlementMeasure Measure, bool DifferentProviders, string Transition, YearGroups GoesOnAfterwardsFor);

/// <summary>
/// What the provider access duty asks of a school, phase by phase: Education Act 1997 s42B as amended by the Skills and Post-16 Education Act 2022 s14.
/// Counts and days are data, because regulations may change them (s42B(8)).
/// </summary>
public static class ProviderAccessDuty
{
    private const string File = "provider-access.json";
    private static readonly Duty Data = Checked(ReferenceFile.Json<Duty>(File));

    /// <summary>The three key phases in their order.</summary>
    public static IReadOnlyList<KeyPhase> Phases => Data.Phases;

    /// <summary>Occasions of all phases: six.</summary>
    public static int TotalOccasions => Data.TotalOccasions;

    /// <summary>Those at which pupils must be: four.</summary>
    public static int MandatoryForPupils => Data.MandatoryForPupils;

    /// <summary>The least minutes of an occasion; null, because the law says "a reasonable period". A school that sets one is warned below it, never refused.</summary>
    public static int? MinimumMinutes => Data.MinimumMinutes;

    /// <summary>Whether an event outside the school day counts. It does not.</summary>
    public static bool EveningEventsCount => Data.EveningEventsCount;

    /// <summary>The ways to meet that count. A recording never does: pupils' questions are to be answered (s42B(2A)(b)).</summary>
    public static DeliveryModes Modes => Data.Modes;

    /// <summary>Whether an occasion counts for benchmark 7 by itself. It does not.</summary>
    public static bool ScoresBenchmark7 => Data.ScoresBenchmark7;

    /// <summary>The four points that a school has to ask every provider for, by the keys of <see cref="MeaningfulTests.ProviderAccessContent"/>.</summary>
    public static IReadOnlyList<string> ContentPoints => Data.ContentPoints;

    /// <summary>What counts as an occasion, in words: a day, unless the school counts sessions.</summary>
    public static string WhatIsAnOccasion => Data.OccasionsMustBe;

    /// <summary>When the rule of different providers is met, in words.</summary>
    public static string WhenProvidersDiffer => Data.SameProviderRule;

    /// <summary>The key phase of a year group.</summary>
    /// <param name="year">The year group.</param>
    /// <returns>The phase; null below year 8.</returns>
    public static KeyPhase? PhaseOf(YearGroup year) => Data.Phases.FirstOrDefault(phase => phase.Years.Contains(year));

    /// <summary>Refuses phases that do not agree with each other, with the entitlement that says the same in words, or with the four points.</summary>
    internal static Duty Checked(Duty duty)
    {
        var fault = !duty.Phases.Select(phase => phase.Number).SequenceEqual([1, 2, 3]) ? "the phases are 1, 2 and 3 in their order"
            : duty.Phases.Sum(phase => phase.Occasions) != duty.TotalOccasions ? "the occasions of the phases do not add up to the total"
            : duty.Phases.Where(phase => phase.Measure == EntitlementMeasure.Attended).Sum(phase => phase.Occasions) != duty.MandatoryForPupils ? "the occasions at which pupils must be do not add up"
            : duty.Phases.Any(phase => phase.Years.IsEmpty || !phase.GoesOnAfterwardsFor.IsWithin(phase.Years) || !Entitlements.IsDay(phase.From) || !Entitlements.IsDay(phase.By)) ? "a phase lacks its years or days"
            : duty.Phases.FirstOrDefault(phase => !Agrees(phase, Entitlements.Get($"pal.{phase.Number}"))) is { } other ? $"phase {other.Number} is not what {"entitlement.json"} says"
            : !duty.ContentPoints.SequenceEqual(MeaningfulTests.ProviderAccessContent.Select(point => point.Id)) ? "the points are not those of meaningful.json"
            : null;
        return fault is null ? duty : throw new InvalidDataException($"{File}: {fault}.");
    }

    private static bool Agrees(KeyPhase phase, Entitlement row) =>
        phase.Years == row.Years && (phase.From, phase.By, phase.Occasions, phase.Measure) == (row.From, row.By, row.AtLeast, row.Measure);

    /// <summary>The file.</summary>
    internal sealed record Duty(
        int SchemaVersion, string About, string Source, int TotalOccasions, int MandatoryForPupils, IReadOnlyList<KeyPhase> Phases, string OccasionsMustBe, string SameProviderRule,
        int? MinimumMinutes, string LengthNote, bool EveningEventsCount, DeliveryModes Modes, string ModesNote, bool ScoresBenchmark7, IReadOnlyList<string> ContentPoints, string MiddleSchools);
}
