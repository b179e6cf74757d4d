using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Places;

namespace CareersConnect.Domain.Organisations;

/// <summary>A school, employer, provider, hub or trust that takes part. What it is, where it is, how far it was verified, and whether it takes part.</summary>
public sealed partial class Organisation : AggregateRoot
{
    /// <summary>The longest name.</summary>
    public const int NameLimit = 250;

    /// <summary>The longest reason or note.</summary>
    public const int NoteLimit = 1000;

    private readonly List<OrganisationChange> _history = [];

    private Organisation(OrganisationKinds kinds, string name)
    {
        Id = OrganisationId.New();
        Kinds = kinds;
        Name = Named(name);
    }

    private Organisation()
    {
    }

    /// <summary>The key.</summary>
    public OrganisationId Id { get; private set; }

    /// <summary>The name that everybody sees.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is; one or several kinds.</summary>
    public OrganisationKinds Kinds { get; private set; }

    /// <summary>The school register's entry, for a school or college; null for all others.</summary>
    public SchoolId? SchoolId { get; private set; }

    /// <summary>UK provider reference number of a training provider that has one.</summary>
    public Ukprn? Ukprn { get; private set; }

    /// <summary>Its own website, or null.</summary>
    public string? Website { get; private set; }

    /// <summary>The part after the @ of its people's e-mail addresses, in lower case, or null.</summary>
    public string? EmailDomain { get; private set; }

    /// <summary>Sector, size and the like of an employer; null for others.</summary>
    public EmployerFacts? Facts { get; private set; }

    /// <summary>The postcode of its main place, as people write it, or null.</summary>
    public string? Postcode { get; private set; }

    /// <summary>The town of its main place, or null.</summary>
    public string? Town { get; private set; }

    /// <summary>Metres east on the national grid, or null when the place is not known.</summary>
    public int? Easting { get; private set; }

    /// <summary>Metres north on the national grid, or null when the place is not known.</summary>
    public int? Northing { get; private set; }

    /// <summary>Where it is on the national grid, or null.</summary>
    public GridPoint? Location => Easting is { } east && Northing is { } north ? new GridPoint(east, north) : null;

    /// <summary>When it joined, UTC.</summary>
    public DateTime RegisteredAt { get; private set; }

    /// <summary>Every change of verification and standing, oldest first.</summary>
    public IReadOnlyList<OrganisationChange> History => _history;

    /// <summary>An employer or provider joins by itself; the hub verifies it before its offers show.</summary>
    /// <param name="kinds">Employer, Provider, or both.</param>
    /// <param name="name">Its name, up to 250 characters.</param>
    /// <param name="who">Who registers it.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The organisation, Registered and Active.</returns>
    /// <exception cref="RuleBrokenException">No name, or too long a name.</exception>
    public static Organisation Register(OrganisationKinds kinds, string name, Who who, DateTime now)
    {
        var organisation = new Organisation(kinds, name) { RegisteredAt = now };
        organisation.Note("", nameof(Verification.Registered), "", who, now);
        organisation.Raise(new OrganisationRegistered(organisation.Id));
        return organisation;
    }

    /// <summary>A school of the register joins.</summary>
    /// <param name="school">Its entry in the register.</param>
    /// <param name="name">Its name there.</param>
    /// <param name="who">Who registers it.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The organisation, Registered and Active.</returns>
    public static Organisation RegisterSchool(SchoolId school, string name, Who who, DateTime now)
    {
        var organisation = Register(OrganisationKinds.School, name, who, now);
        organisation.SchoolId = school;
        return organisation;
    }

    /// <summary>Says what an employer is asked once.</summary>
    /// <param name="facts">The facts.</param>
    public void ChangeFacts(EmployerFacts facts)
    {
        Facts = facts;
        Changed();
    }

    /// <summary>Says where its main place is.</summary>
    /// <param name="postcode">As people write it, or null.</param>
    /// <param name="town">The town, or null.</param>
    /// <param name="location">The point on the national grid, or null when it is not known.</param>
    public void MoveTo(string? postcode, string? town, GridPoint? location)
    {
        Postcode = Blank(postcode);
        Town = Blank(town);
        Easting = location?.Easting;
        Northing = location?.Northing;
        Changed();
    }

    private static string Named(string name) => Blank(name) switch
    {
        null => throw new RuleBrokenException("Enter the name of the organisation.", nameof(Name)),
        { Length: > NameLimit } => throw new RuleBrokenException($"The name of the organisation must be {NameLimit} characters or fewer.", nameof(Name)),
        var said => said,
    };

    private static string Said(string reason, string otherwise) => Blank(reason) ?? throw new RuleBrokenException(otherwise, "Note");

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
