using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Testing.Builders;

/// <summary>A valid offer, a careers talk in Derby for years 7 to 11, of which a test changes what it is about.</summary>
public sealed class OfferBuilder
{
    /// <summary>Monday 11 January 2027, the day on which tests begin.</summary>
    public static readonly DateOnly Today = new(2027, 1, 11);

    /// <summary>09:00 on that day.</summary>
    public static readonly DateTime Now = new(2027, 1, 11, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Who does something to an offer when it does not matter who.</summary>
    public static readonly Who Kwame = new(PersonId.New(), "Kwame Osei");

    private readonly List<(DateOnly Day, TimeOnly From, int Capacity)> _dates = [];
    private OrganisationId _organisation = OrganisationId.New();
    private CapacityUnit _unit = CapacityUnit.Groups;
    private PersonId _writer = PersonId.New();
    private bool _published = true;

    private OfferDetails _details = new()
    {
        ActivityType = ActivityTypeId.CareersTalk,
        Title = "A day in civil engineering",
        Description = "Teams design a bridge from card, then load it until it fails.",
        YearGroups = YearGroups.Range(YearGroup.Year7, YearGroup.Year11),
        Modes = DeliveryModes.InPerson,
        Place = MeetingPlace.AtSchool,
        Location = new GridPoint(435_000, 336_000),
        Postcode = "ZZ99 1AA",
        Town = "Derby",
        TravelMiles = 20,
        MaximumPupils = 60,
        DurationMinutes = 50,
        NoticeDays = 10,
    };

    public OfferBuilder From(OrganisationId organisation)
    {
        _organisation = organisation;
        return this;
    }

    /// <summary>Who wrote it.</summary>
    public OfferBuilder WrittenBy(PersonId writer)
    {
        _writer = writer;
        return this;
    }

    public OfferBuilder With(Func<OfferDetails, OfferDetails> change)
    {
        _details = change(_details);
        return this;
    }

    public OfferBuilder OnDate(DateOnly day, int capacity = 1, int hour = 10)
    {
        _dates.Add((day, new TimeOnly(hour, 0), capacity));
        return this;
    }

    public OfferBuilder ByArrangement(Weekdays days = Weekdays.SchoolDays) => With(details => details with { ArrangementDays = days });

    public OfferBuilder BookedAtOnce() => With(details => details with { BookingWay = BookingWay.AtOnce });

    public OfferBuilder CountingPupils()
    {
        _unit = CapacityUnit.Pupils;
        return this;
    }

    public OfferBuilder AsDraft()
    {
        _published = false;
        return this;
    }

    public Offer Build()
    {
        var by = Kwame with { PersonId = _writer };
        var offer = new Offer(_organisation, by, _details, Now);
        offer.CountCapacityIn(_unit);
        foreach (var (day, from, capacity) in _dates)
        {
            offer.SetAside(day, from, capacity, Today);
        }

        if (_published)
        {
            offer.Publish(by, Now);
        }

        return offer;
    }
}
