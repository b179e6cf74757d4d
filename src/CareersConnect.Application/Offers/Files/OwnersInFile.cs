using CareersConnect.Application.Persistence;
using CareersConnect.Application.Places;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers.Files;

/// <summary>Whose offer a row is.</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kinds">What it is.</param>
/// <param name="Place">Where it is, for rows without a postcode; null when it has not said.</param>
/// <param name="Known">The places of its own offers, by postcode: they stay where they are.</param>
/// <param name="Volunteers">Its active volunteers, by name.</param>
internal sealed record Owner(OrganisationId Id, string Name, OrganisationKinds Kinds, PostcodePlace? Place, IReadOnlyDictionary<string, PostcodePlace> Known, IReadOnlyDictionary<string, VolunteerId> Volunteers);

/// <summary>Finds whose the offers of a file are, where they are and who comes. A member's file holds the own organisation's offers only; the host's names each organisation.</summary>
internal sealed class OwnersInFile(CareersConnectDbContext db, TypedPostcode places, ICurrentMember member)
{
    /// <summary>So many organisations, and so many postcodes, are remembered; then they are forgotten and looked up again, so that memory does not grow with the file.</summary>
    private const int Remembered = 5000;

    private readonly Dictionary<string, Owner?> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (PostcodePlace? Place, string? Problem)> _places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the file must name organisations.</summary>
    public bool AreNamed => member.OrganisationId is null;

    /// <summary>The organisation of the row; null is noted as a fault.</summary>
    public async Task<Owner?> FindAsync(OfferRowReader reader, CancellationToken cancellationToken)
    {
        var named = reader.Text(OfferColumns.Organisation);
        var key = AreNamed ? named : "";
        if (!_owners.TryGetValue(key, out var owner))
        {
            Remember(_owners, key, owner = await LoadAsync(named, cancellationToken));
        }

        if (owner is null)
        {
            reader.Fault(OfferColumns.Organisation, named, "the name or key of one employer or provider that takes part");
        }
        else if (!AreNamed && named.Length > 0 && !string.Equals(named, owner.Name, StringComparison.OrdinalIgnoreCase))
        {
            reader.Fault(OfferColumns.Organisation, named, $"{owner.Name}, or nothing");
            return null;
        }

        return owner;
    }

    /// <summary>As what the offer is given, and whether it may be.</summary>
    public OfferFault? WhoMayOffer(Owner owner, OfferDetails details)
    {
        ActivityGiver[] givers = !AreNamed ? [member.Giver()]
            : [.. new[] { (OrganisationKinds.Employer, ActivityGiver.Employer), (OrganisationKinds.Provider, ActivityGiver.Provider) }.Where(pair => owner.Kinds.HasFlag(pair.Item1)).Select(pair => pair.Item2)];
        var faults = givers.Select(giver => OfferRules.WhoMayOffer(details.ActivityType, giver)).ToList();
        return faults.Contains(null) ? null : faults.FirstOrDefault();
    }

    /// <summary>Puts the place and the volunteer into the details; an unknown place is noted as a fault, an unknown volunteer told.</summary>
    public async Task<OfferDetails> PlaceAsync(Owner owner, OfferDetails details, OfferRowReader reader, Action<string> tell, CancellationToken cancellationToken)
    {
        var name = reader.Text(OfferColumns.Volunteer);
        VolunteerId? volunteer = name.Length > 0 && owner.Volunteers.TryGetValue(name, out var known) ? known : null;
        if (name.Length > 0 && volunteer is null)
        {
            tell($"\"{name}\" is not one of the organisation's volunteers, so nobody is named.");
        }

        var typed = reader.Text(OfferColumns.Postcode);
        var place = typed.Length == 0 ? details.Place == MeetingPlace.Online ? null : owner.Place
            : owner.Known.GetValueOrDefault(Postcode.Find(typed)?.Value ?? typed) ?? await PlaceAsync(typed, reader, cancellationToken);
        return details with { VolunteerId = volunteer, Location = place?.Point, Postcode = place?.Postcode ?? "", Town = place?.Town ?? "" };
    }

    private async Task<PostcodePlace?> PlaceAsync(string typed, OfferRowReader reader, CancellationToken cancellationToken)
    {
        if (!_places.TryGetValue(typed, out var found))
        {
            Remember(_places, typed, found = await LookUpAsync(typed, cancellationToken));
        }

        if (found.Problem is { } problem)
        {
            reader.Fault(OfferColumns.Postcode, typed, $"a postcode in England. {problem.TrimEnd('.')}");
        }

        return found.Place;
    }

    private static void Remember<T>(Dictionary<string, T> known, string key, T value)
    {
        if (known.Count >= Remembered)
        {
            known.Clear();
        }

        known[key] = value;
    }

    private async Task<(PostcodePlace? Place, string? Problem)> LookUpAsync(string typed, CancellationToken cancellationToken)
    {
        try
        {
            return (await places.FindAsync(typed, cancellationToken), null);
        }
        catch (RuleBrokenException refusal)
        {
            return (null, refusal.Message);
        }
    }

    private async Task<Owner?> LoadAsync(string named, CancellationToken cancellationToken)
    {
        var wanted = member.OrganisationId is { } own ? db.Organisations.Where(o => o.Id == own)
            : Guid.TryParse(named, out var key) ? db.Organisations.Where(o => o.Id == new OrganisationId(key))
            : db.Organisations.Where(o => o.Name == named);
        var found = await wanted.AsNoTracking().Where(o => o.Standing == Standing.Active).OrderBy(o => o.Id).Take(2).ToListAsync(cancellationToken);
        if (found is not [var one] || (one.Kinds & (OrganisationKinds.Employer | OrganisationKinds.Provider)) == OrganisationKinds.None)
        {
            return null;
        }

        var volunteers = await db.Volunteers.Where(v => v.OrganisationId == one.Id && v.Active).OrderBy(v => v.Id).Select(v => new { v.Name, v.Id }).ToListAsync(cancellationToken);
        var place = one.Location is { } point && one.Postcode is { } postcode ? new PostcodePlace(postcode, one.Town ?? "", point) : null;
        return new Owner(one.Id, one.Name, one.Kinds, place, await KnownAsync(one, place, cancellationToken), volunteers.DistinctBy(v => v.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(v => v.Name, v => v.Id, StringComparer.OrdinalIgnoreCase));
    }

    private async Task<Dictionary<string, PostcodePlace>> KnownAsync(Organisation one, PostcodePlace? own, CancellationToken cancellationToken)
    {
        var of = await db.Offers.Where(offer => offer.OrganisationId == one.Id && offer.Postcode != "" && offer.Easting != null && offer.Northing != null)
            .Select(offer => new { offer.Postcode, offer.Town, offer.Easting, offer.Northing }).Distinct().ToListAsync(cancellationToken);
        var known = of.DistinctBy(place => place.Postcode, StringComparer.Ordinal)
            .ToDictionary(place => place.Postcode, place => new PostcodePlace(place.Postcode, place.Town, new GridPoint(place.Easting!.Value, place.Northing!.Value)), StringComparer.Ordinal);
        if (own is not null)
        {
            known.TryAdd(own.Postcode, own);
        }

        return known;
    }
}
