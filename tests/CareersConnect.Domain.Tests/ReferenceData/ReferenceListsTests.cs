using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Tests.ReferenceData;

/// <summary>No list comes with the product unread.</summary>
public sealed class ReferenceListsTests
{
    [Fact]
    public void Every_list_is_read_and_checked() => ReferenceLists.Check();

    [Fact]
    public void No_list_is_left_out_of_the_check() => Assert.Empty(LeftOut(ReferenceLists.All));

    [Fact]
    public void A_list_that_is_left_out_is_found()
    {
        Assert.All(ReferenceLists.All, list => Assert.Equal([list], LeftOut(ReferenceLists.All.Except([list]))));
        Assert.Contains(typeof(Entitlements), ReferenceLists.All);
    }

    [Fact]
    public void A_broken_list_is_caught_by_the_check()
    {
        var fault = Assert.Throws<TypeInitializationException>(() => ReferenceLists.Check(ReferenceLists.All.Append(typeof(BrokenList))));
        Assert.Equal("broken.json is not in the program.", Assert.IsType<InvalidDataException>(fault.InnerException).Message);
    }

    /// <summary>Public classes that hold a list: those that read as soon as they are touched.</summary>
    private static List<Type> LeftOut(IEnumerable<Type> named) =>
        [.. typeof(ReferenceLists).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Namespace == typeof(ReferenceLists).Namespace && type != typeof(ReferenceLists) && type.TypeInitializer is not null)
            .Except(named)];

    private static class BrokenList
    {
        public static readonly object Data = ReferenceFile.Json<object>("broken.json");
    }
}
