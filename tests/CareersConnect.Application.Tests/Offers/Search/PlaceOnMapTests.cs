using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;

namespace CareersConnect.Application.Tests.Offers.Search;

public sealed class PlaceOnMapTests
{
    private static readonly GridPoint Door = new(435_123, 336_987);

    [Fact]
    public void A_workplace_to_which_pupils_go_is_shown_where_it_is() =>
        Assert.Equal(new PlaceOnMap(Door, IsRounded: false), PlaceOnMap.Of(Door, DeliveryModes.InPerson, MeetingPlace.AtWorkplace, isSelfEmployed: false));

    [Theory]
    [InlineData(MeetingPlace.AtWorkplace, true)]
    [InlineData(MeetingPlace.AtSchool, false)]
    [InlineData(MeetingPlace.AtSchool, true)]
    public void From_where_people_set_out_and_where_one_works_alone_is_shown_to_the_kilometre(MeetingPlace place, bool alone) =>
        Assert.Equal(new PlaceOnMap(new GridPoint(435_500, 336_500), IsRounded: true), PlaceOnMap.Of(Door, DeliveryModes.InPerson | DeliveryModes.LiveOnline, place, alone));

    [Fact]
    public void Two_doors_of_one_kilometre_cannot_be_told_apart() => Assert.Equal(
        PlaceOnMap.Of(new GridPoint(435_000, 336_000), DeliveryModes.Hybrid, MeetingPlace.AtSchool, isSelfEmployed: false),
        PlaceOnMap.Of(new GridPoint(435_999, 336_999), DeliveryModes.Hybrid, MeetingPlace.AtSchool, isSelfEmployed: false));

    [Fact]
    public void What_only_meets_online_or_has_no_place_is_on_no_map()
    {
        Assert.Null(PlaceOnMap.Of(Door, DeliveryModes.LiveOnline, MeetingPlace.Online, isSelfEmployed: false));
        Assert.Null(PlaceOnMap.Of(null, DeliveryModes.InPerson, MeetingPlace.AtWorkplace, isSelfEmployed: false));
    }
}
