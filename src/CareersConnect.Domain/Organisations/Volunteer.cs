using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>A named person whom an employer or provider sends. Every booking has at least one; budgets, clashes and day counts are per volunteer.</summary>
public sealed class Volunteer : AggregateRoot
{
    /// <summary>The longest name.</summary>
    public const int NameLimit = 100;

    /// <summary>The longest job title.</summary>
    public const int JobTitleLimit = 100;

    private Volunteer()
    {
    }

    /// <summary>The key.</summary>
    public VolunteerId Id { get; private set; }

    /// <summary>Who sends the volunteer.</summary>
    public OrganisationId OrganisationId { get; private set; }

    /// <summary>The full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the person does, as pupils would like to hear it.</summary>
    public string JobTitle { get; private set; } = "";

    /// <summary>Where mail about bookings goes, or null: it then goes to the organisation.</summary>
    public string? Email { get; private set; }

    /// <summary>Whether the volunteer may be named on new offers and bookings.</summary>
    public bool Active { get; private set; }

    /// <summary>The first day on which the volunteer is not to be asked, or null.</summary>
    public DateOnly? QuietFrom { get; private set; }

    /// <summary>The last day on which the volunteer is not to be asked, or null.</summary>
    public DateOnly? QuietUntil { get; private set; }

    /// <summary>An organisation takes a volunteer on.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="name">The full name.</param>
    /// <param name="jobTitle">What the person does.</param>
    /// <param name="email">An address for mail about bookings, or null.</param>
    /// <returns>The volunteer, active.</returns>
    /// <exception cref="RuleBrokenException">No name or job title, or too long a one.</exception>
    public static Volunteer Take(OrganisationId organisation, string name, string jobTitle, string? email)
    {
        var volunteer = new Volunteer { Id = VolunteerId.New(), OrganisationId = organisation, Active = true };
        volunteer.Change(name, jobTitle, email);
        return volunteer;
    }

    /// <summary>Says who the volunteer is.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="jobTitle">What the person does.</param>
    /// <param name="email">An address for mail about bookings, or null.</param>
    /// <exception cref="RuleBrokenException">No name or job title, or too long a one.</exception>
    public void Change(string name, string jobTitle, string? email)
    {
        Name = Said(name, NameLimit, "the name of the volunteer", nameof(Name));
        JobTitle = Said(jobTitle, JobTitleLimit, "what the volunteer does", nameof(JobTitle));
        Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
    }

    /// <summary>The volunteer is not to be asked for some time, or may be asked again.</summary>
    /// <param name="period">The days; null for none.</param>
    public void KeepQuiet(QuietPeriod? period)
    {
        (QuietFrom, QuietUntil) = (period?.From, period?.Until);
        Raise(new QuietDaysChanged(OrganisationId, Id));
    }

    /// <summary>A day has come: a quiet period that has passed is over, and one that has begun is told. Told twice, nothing more happens.</summary>
    /// <param name="today">The day today.</param>
    public void MindQuietDays(DateOnly today)
    {
        if (QuietUntil < today)
        {
            KeepQuiet(null);
        }
        else if (QuietFrom <= today)
        {
            Raise(new QuietDaysChanged(OrganisationId, Id));
        }
    }

    /// <summary>The volunteer is not sent any more.</summary>
    public void StandDown() => Active = false;

    /// <summary>The volunteer is sent again.</summary>
    public void Return() => Active = true;

    private static string Said(string text, int limit, string what, string field) => text.Trim() switch
    {
        "" => throw new RuleBrokenException($"Enter {what}.", field),
        var said when said.Length > limit => throw new RuleBrokenException($"{char.ToUpperInvariant(what[0])}{what[1..]} must be {limit} characters or fewer.", field),
        var said => said,
    };
}
