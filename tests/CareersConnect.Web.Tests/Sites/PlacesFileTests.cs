namespace CareersConnect.Web.Tests.Sites;

public sealed class PlacesFileTests
{
    [Fact]
    public void The_places_of_Great_Britain_lie_beside_the_host_each_with_its_nation()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "places-gb.csv"));
        Assert.Equal("name,nation,latitude,longitude,population", lines[0]);
        Assert.Equal("London,England,51.50853,-0.12574,7556900", lines[1]);
        Assert.Contains(lines, line => line.StartsWith("Cardiff,Wales,", StringComparison.Ordinal));
        Assert.Equal(4302, lines.Length);
    }
}
