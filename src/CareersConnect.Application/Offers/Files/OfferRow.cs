using CareersConnect.Application.Imports;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Offers.Files;

/// <summary>One row of a file of offers, read and placed: what the offer is to be.</summary>
internal sealed record OfferRow
{
    /// <summary>Why the status of an offer changes that a file says something of.</summary>
    public const string ByFile = "A file of offers said so.";

    /// <summary>The line on which it starts.</summary>
    public required int Line { get; init; }

    /// <summary>What the organisation calls the offer.</summary>
    public required string Reference { get; init; }

    /// <summary>Whose offer it is.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>What it says.</summary>
    public required OfferDetails Details { get; init; }

    /// <summary>Its dates; null when the file has no such column, and dates are left alone.</summary>
    public required IReadOnlyList<FileDate>? Dates { get; init; }

    /// <summary>Where it is to stand: Draft, Published or Paused.</summary>
    public required OfferStatus Status { get; init; }

    /// <summary>Makes a new offer of it.</summary>
    public Offer Begin(Who by, DateTime now)
    {
        var offer = new Offer(OrganisationId, by, Details, now);
        offer.KnownAs(Reference);
        return offer;
    }

    /// <summary>Brings an offer into line with the row.</summary>
    /// <param name="offer">The offer, new or held.</param>
    /// <param name="by">Who brings the file.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="note">Is told what was left as it was, in a sentence.</param>
    /// <returns>False when it was so already.</returns>
    /// <exception cref="RuleBrokenException">The offer cannot be so.</exception>
    public bool Take(Offer offer, Who by, DateTime now, Action<string> note)
    {
        var changed = !Same(offer.Details(), Details);
        if (changed)
        {
            offer.Edit(Details, now);
        }

        changed |= Dates is not null && TakeDates(offer, Dates, now, note);
        return TakeStatus(offer, by, now, note) || changed;
    }

    private static bool TakeDates(Offer offer, IReadOnlyList<FileDate> dates, DateTime now, Action<string> note)
    {
        var changed = false;
        foreach (var gone in offer.Sessions.Where(date => !date.IsClosed && date.StartsAt > now && !dates.Any(kept => kept.StartsAt == date.StartsAt)).ToList())
        {
            if (gone.Taken > 0)
            {
                note($"The date {FileDate.Written(gone.StartsAt, 1)} is not in the file but is booked, so it stays.");
                continue;
            }

            offer.TakeBack(gone.Id);
            changed = true;
        }

        foreach (var date in dates.Where(date => !offer.Sessions.Any(held => held.StartsAt == date.StartsAt && (!held.IsClosed || held.StartsAt <= now))))
        {
            offer.SetAside(date.Day, date.From, date.Capacity, Domain.Education.EnglishTime.DayInEngland(now));
            changed = true;
        }

        return changed;
    }

    private bool TakeStatus(Offer offer, Who by, DateTime now, Action<string> note)
    {
        if (Status == offer.Status)
        {
            return false;
        }

        if (Status == OfferStatus.Draft)
        {
            note($"The offer is {offer.Status.InWords().ToLowerInvariant()} already, so it does not become a draft again.");
            return false;
        }

        if (offer.Status != OfferStatus.Published)
        {
            offer.Publish(by, now, ByFile);
        }

        if (Status == OfferStatus.Paused)
        {
            offer.Pause(by, now, ByFile);
        }

        return true;
    }

    private static bool Same(OfferDetails one, OfferDetails other) =>
        one.LearningOutcomes.SequenceEqual(other.LearningOutcomes, StringComparer.Ordinal) && one.Subjects.SequenceEqual(other.Subjects, StringComparer.Ordinal)
        && one with { LearningOutcomes = other.LearningOutcomes, Subjects = other.Subjects, Title = one.Title.Trim(), Description = one.Description.Trim() }
        == other with { Title = other.Title.Trim(), Description = other.Description.Trim() };
}
