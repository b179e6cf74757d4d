using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers.Files;

/// <summary>What became of a row.</summary>
public enum RowOutcome
{
    /// <summary>The offer was not there.</summary>
    New = 1,

    /// <summary>The offer is there and says something else.</summary>
    Changed = 2,

    /// <summary>The offer is there and says the same.</summary>
    Same = 3,
}

/// <summary>A row, for the look before an import.</summary>
/// <param name="Line">The line on which it starts.</param>
/// <param name="Reference">What the organisation calls the offer.</param>
/// <param name="Title">The offer's title.</param>
/// <param name="Outcome">What becomes of it.</param>
public sealed record LookedAt(int Line, string Reference, string Title, RowOutcome Outcome);

/// <summary>Where a batch notes what it finds.</summary>
/// <param name="Faults">What refuses the file.</param>
/// <param name="Warnings">What does not.</param>
/// <param name="Columns">The columns of the file.</param>
internal sealed record Notes(Findings Faults, Findings Warnings, OfferColumns Columns);

/// <summary>Rows that are looked at, or taken, together. Looking works on offers that are not tracked, so that it changes nothing and still finds what taking would.</summary>
internal sealed class OfferBatch(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock)
{
    private const int Size = 100;
    private const int LinesShown = 50;
    private readonly List<OfferRow> _rows = new(Size);

    /// <summary>The first rows and what becomes of them.</summary>
    public List<LookedAt> Lines { get; } = [];

    /// <summary>How many rows of each outcome.</summary>
    public Dictionary<RowOutcome, int> Counts { get; } = new() { [RowOutcome.New] = 0, [RowOutcome.Changed] = 0, [RowOutcome.Same] = 0 };

    /// <summary>Adds a row; a full batch is looked at or taken.</summary>
    public async Task AddAsync(OfferRow row, bool takes, Notes notes, CancellationToken cancellationToken)
    {
        _rows.Add(row);
        if (_rows.Count == Size)
        {
            await EndAsync(takes, notes, cancellationToken);
        }
    }

    /// <summary>Looks at, or takes, what is left.</summary>
    public async Task EndAsync(bool takes, Notes notes, CancellationToken cancellationToken)
    {
        var held = await HeldAsync(takes, cancellationToken);
        foreach (var row in _rows)
        {
            var offer = held.GetValueOrDefault((row.OrganisationId.Value, row.Reference));
            Count(row, Take(row, offer, takes, notes));
        }

        _rows.Clear();
        if (takes)
        {
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private RowOutcome Take(OfferRow row, Offer? held, bool takes, Notes notes)
    {
        try
        {
            var (by, now) = (member.Who(), clock.UtcNow());
            var offer = held ?? row.Begin(by, now);
            var changed = row.Take(offer, by, now, text => notes.Warnings.Add(row.Line, null, text));
            if (held is null && takes)
            {
                db.Offers.Add(offer);
            }

            return held is null ? RowOutcome.New : changed ? RowOutcome.Changed : RowOutcome.Same;
        }
        catch (RuleBrokenException refusal)
        {
            notes.Faults.Add(row.Line, notes.Columns.OfField(refusal.Field), refusal.Message);
            return RowOutcome.Same;
        }
    }

    private void Count(OfferRow row, RowOutcome outcome)
    {
        Counts[outcome]++;
        if (Lines.Count < LinesShown && outcome != RowOutcome.Same)
        {
            Lines.Add(new LookedAt(row.Line, row.Reference, row.Details.Title, outcome));
        }
    }

    /// <summary>The offers of the batch that are there, by what their organisation calls them, or by their own key as an export wrote it.</summary>
    private async Task<Dictionary<(Guid Organisation, string Reference), Offer>> HeldAsync(bool tracked, CancellationToken cancellationToken)
    {
        var organisations = _rows.Select(row => row.OrganisationId).Distinct().ToArray();
        var references = _rows.Select(row => row.Reference).ToArray();
        var keys = references.Select(reference => Guid.TryParse(reference, out var key) ? new OfferId(key) : default).Where(key => key != default).ToArray();
        var offers = tracked ? db.Offers : db.Offers.AsNoTracking();
        var held = await offers.Where(offer => organisations.Contains(offer.OrganisationId) && (references.Contains(offer.ExternalId) || keys.Contains(offer.Id))).ToListAsync(cancellationToken);
        return held.ToDictionary(offer => (offer.OrganisationId.Value, offer.ExternalId ?? offer.Id.Value.ToString()));
    }
}
