using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.SavedSearches;

/// <summary>A search that a member keeps, and perhaps an alert: an e-mail when an offer is new to it. It belongs to the person in one organisation, and tells nobody any more when that membership ends.</summary>
public sealed partial class SavedSearch : AggregateRoot
{
    /// <summary>How many searches one person keeps in one organisation.</summary>
    public const int MostOfOne = 50;

    /// <summary>An alert on less would tell of nearly everything, and be read by nobody.</summary>
    public const int LeastConditions = 2;

    /// <summary>The longest name.</summary>
    public const int NameLimit = 100;

    private SavedSearch()
    {
    }

    /// <summary>The key.</summary>
    public SavedSearchId Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>For which organisation it was saved; what that organisation publishes itself is not told.</summary>
    public OrganisationId OrganisationId { get; private set; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How often its owner wants to be told.</summary>
    public HowOften HowOften { get; private set; }

    /// <summary>The whole search, as one text.</summary>
    public string Conditions { get; private set; } = "";

    /// <summary>The place as it was typed; null for the own school.</summary>
    public string? PlaceTyped { get; private set; }

    /// <summary>What the place is called; empty for anywhere.</summary>
    public string PlaceName { get; private set; } = "";

    /// <summary>The year groups that will do, bit n for year n; 0 for any.</summary>
    public int Years { get; private set; }

    /// <summary>The ways of meeting that will do, a bit each; 0 for any.</summary>
    public int Ways { get; private set; }

    /// <summary>Metres east of the place; null for anywhere.</summary>
    public int? Easting { get; private set; }

    /// <summary>Metres north of the place; null for anywhere.</summary>
    public int? Northing { get; private set; }

    /// <summary>How many metres around the place will do; null for any distance.</summary>
    public int? Metres { get; private set; }

    /// <summary>The last day that will do, or null.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>What its links in e-mails are signed with.</summary>
    public string LinkKey { get; private set; } = "";

    /// <summary>When it was saved, UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Since when offers are new to it, UTC: since it was saved, or since its alert was last started.</summary>
    public DateTime Since { get; private set; }

    /// <summary>Saves a search.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="organisation">For which organisation.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="howOften">How often to tell.</param>
    /// <param name="conditions">What it looks for.</param>
    /// <param name="already">How many the person keeps there already.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The saved search.</returns>
    /// <exception cref="RuleBrokenException">It sets fewer than two conditions, or the person keeps as many as one may.</exception>
    public static SavedSearch Save(PersonId person, OrganisationId organisation, string name, HowOften howOften, SavedConditions conditions, int already, DateTime now)
    {
        RefuseLittle(conditions.Count);
        if (already >= MostOfOne)
        {
            throw new RuleBrokenException($"You keep {MostOfOne} searches, as many as one person can. Delete one that you no longer use, then save this one.");
        }

        return new SavedSearch
        {
            Id = SavedSearchId.New(), PersonId = person, OrganisationId = organisation, Name = name.Trim(), HowOften = howOften, LinkKey = LinkSecret.Draw(),
            Conditions = conditions.Text, PlaceTyped = conditions.PlaceTyped, PlaceName = conditions.PlaceName, Years = conditions.Years, Ways = conditions.Ways,
            Easting = conditions.Near?.Easting, Northing = conditions.Near?.Northing, Metres = MetresOf(conditions.WithinMiles), Until = conditions.Until,
            SavedAt = now, Since = now, WantedAt = now,
        };
    }

    /// <summary>Refuses a search that would tell of nearly everything.</summary>
    /// <param name="conditions">How many conditions it sets.</param>
    /// <exception cref="RuleBrokenException">Fewer than two.</exception>
    public static void RefuseLittle(int conditions)
    {
        if (conditions < LeastConditions)
        {
            throw new RuleBrokenException(
                $"{(conditions == 0 ? "This search finds every offer" : "This search says one thing only")}. Add {(conditions == 0 ? "two" : "one more")}, such as words, a place, a year group or a kind of encounter, then save it.");
        }
    }

    /// <summary>Calls it something else.</summary>
    /// <param name="name">The new name.</param>
    public void Rename(string name) => Name = name.Trim();

    private static int? MetresOf(int? miles) => miles is { } far ? (int)Math.Ceiling(far * Places.GridPoint.MetresAMile) : null;
}
