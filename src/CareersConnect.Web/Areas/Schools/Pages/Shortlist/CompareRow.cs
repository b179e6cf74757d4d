using CareersConnect.Application.Shortlists;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Web.Bookings;
using CareersConnect.Web.Offers;

namespace CareersConnect.Web.Areas.Schools.Pages.Shortlist;

/// <summary>One row of a comparison: what each offer says to one question.</summary>
/// <param name="Label">The question.</param>
/// <param name="Cells">The answers in the order of the offers, each with its lines; none is nothing said.</param>
internal sealed record CompareRow(string Label, IReadOnlyList<IReadOnlyList<string>> Cells)
{
    private const int DaysNamed = 4;

    /// <summary>Whether every offer says the same.</summary>
    public bool IsSame => Cells.All(cell => cell.SequenceEqual(Cells[0], StringComparer.Ordinal));

    /// <summary>All rows, in the order in which people ask.</summary>
    public static IReadOnlyList<CompareRow> Of(CompareOffers.View view)
    {
        CompareRow Row(string label, Func<CompareOffers.Column, IEnumerable<string?>> lines) =>
            new(label, [.. view.Columns.Select(column => (IReadOnlyList<string>)[.. lines(column).Where(line => !string.IsNullOrEmpty(line)).OfType<string>()])]);
        return
        [
            Row("Kind", column => [column.Offer.Kind.Name]),
            Row("Given by", column => [column.Offer.Giver.Name]),
            Row("Size", column => [OfferSaid.Size(column.Offer.Giver)]),
            Row("Sector", column => column.Offer.Giver.Sectors),
            Row("Checked", column => [column.Offer.Giver.Verification.InWords()]),
            Row("For", column => [char.ToUpperInvariant(For(column)[0]) + For(column)[1..]]),
            Row("Group", column => [column.Offer.Details.GroupSize()]),
            Row("Days free", Days),
            Row("From your school", column => [OfferSaid.Far(column.Offer), column.Offer.IsOutOfReach ? "Further than they travel" : null]),
            Row("Where", column => [OfferSaid.Meeting(column.Offer)]),
            Row("Cost", column => [OfferSaid.Cost(column.Offer.Details.CostPence), column.Offer.Details.CostNote]),
            Row("Takes", column => [OfferWords.Lasting(column.Offer.Details.DurationMinutes)]),
            Row("What they take away", column => column.Offer.Details.LearningOutcomes),
            Row("Access", column => [.. column.Offer.Details.Access.Each(), column.Offer.Details.AccessNote]),
            Row("Counts towards", Counts),
        ];
    }

    private static string For(CompareOffers.Column column) => column.Offer.Details.Audience.Of(column.Offer.Details.YearGroups);

    private static IEnumerable<string?> Days(CompareOffers.Column column)
    {
        var (details, free) = (column.Offer.Details, OfferSaid.FreeDays(column.Offer));
        if (column.FirstDay is not { } first)
        {
            return [column.Offer.Status switch { OfferStatus.Withdrawn => "None: they have taken it back", OfferStatus.Paused => "None for now: it is paused", _ => "None any more" }];
        }

        return
        [
            .. free.Take(DaysNamed).Select(day => day.Short()),
            free.Count > DaysNamed ? $"and {free.Count - DaysNamed} more" : null,
            details.ArrangementDays == Weekdays.None ? null : $"{(free.Count > 0 ? "Or by" : "By")} arrangement, {details.ArrangementDays.InWords()}{(free.Count > 0 ? "" : $" from {first.Short()}")}",
        ];
    }

    private static IEnumerable<string?> Counts(CompareOffers.Column column) => column.Offer.Details.Audience != OfferAudience.Pupils
        ? ["No benchmark: those count pupils"]
        :
        [
            .. column.Offer.Kind.Counts.OrderByDescending(count => count.Main).ThenBy(count => count.Benchmark).Select(count => $"Benchmark {count.Benchmark}{(count.Main ? ", first" : "")}"),
            column.Offer.Kind.ProviderAccess.CanCount ? "Provider access" : null,
        ];
}
