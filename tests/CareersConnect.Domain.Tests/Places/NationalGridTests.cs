using CareersConnect.Domain.Places;

namespace CareersConnect.Domain.Tests.Places;

public sealed class NationalGridTests
{
    [Fact]
    public void The_Ordnance_Surveys_worked_example_comes_out()
    {
        var old = NationalGrid.ToOsgb36(651_409.903, 313_177.270);
        Assert.Equal(52.6575703, old.Latitude, 7);
        Assert.Equal(1.7179216, old.Longitude, 7);
    }

    [Theory]
    [InlineData(651_409.903, 313_177.270, 52.657979, 1.716052)]
    [InlineData(533_498, 181_201, 51.513969, -0.077531)]
    [InlineData(524_351, 182_075, 51.523909, -0.208970)]
    [InlineData(377_777, 399_838, 53.494771, -2.336442)]
    public void A_point_of_the_grid_is_turned_into_degrees(double easting, double northing, double latitude, double longitude)
    {
        var found = NationalGrid.ToWgs84(easting, northing);
        Assert.Equal(latitude, found.Latitude, 6);
        Assert.Equal(longitude, found.Longitude, 6);
    }

    [Theory]
    [InlineData(533_498, 181_201)]
    [InlineData(90_000, 10_000)]
    [InlineData(655_000, 310_000)]
    [InlineData(400_000, 657_000)]
    public void There_and_back_is_the_same_point(int easting, int northing)
    {
        var back = new GridPoint(easting, northing).ToWgs84().ToGrid();
        Assert.InRange(back!.Value.MetresTo(new GridPoint(easting, northing)), 0, 1);
    }

    [Theory]
    [InlineData(48.85, 2.35)]
    [InlineData(40.7, -74.0)]
    public void A_point_far_away_is_not_on_the_grid(double latitude, double longitude) => Assert.Null(new LatLong(latitude, longitude).ToGrid());

    [Theory]
    [InlineData(0, 0)]
    [InlineData(null, 5)]
    [InlineData(5, null)]
    [InlineData(-1, 5)]
    [InlineData(700_000, 5)]
    public void A_place_that_the_file_does_not_know_is_no_place(int? easting, int? northing) => Assert.Null(GridPoint.Find(easting, northing));
}
