namespace CareersConnect.Web.Tests.Access;

/// <summary>The comparison itself: it sees what it is there to see.</summary>
public sealed class WhoMayEnterTests
{
    private static readonly WhoMayEnter Table = WhoMayEnter.Parse(["# a remark", "/a | GET, POST Invite | leaders, hub", "/gone | GET | everyone"]);

    [Fact]
    public void A_page_without_a_line_is_seen_with_the_line_to_add() => Assert.Contains(
        "No line for GET /new. Add to Access/WhoMayEnter.txt, if this is right: /new | GET | staff, hub",
        Table.Differences(Observed("/new", "GET", Visitor.SchoolStaff, Visitor.SchoolAdmin, Visitor.Hub, Visitor.Platform)));

    [Fact]
    public void A_line_without_a_page_is_seen() => Assert.Contains("The table has GET /gone, the host does not", Table.Differences(Observed("/a", "GET", Visitor.SchoolAdmin)));

    [Fact]
    public void Somebody_let_in_who_should_not_be_is_seen() => Assert.Contains(
        "POST Invite /a: Employer should be NotFound, is LetIn", Table.Differences(Observed("/a", "POST Invite", Visitor.SchoolAdmin, Visitor.Hub, Visitor.Platform, Visitor.Employer)));

    [Fact]
    public void Somebody_kept_out_who_should_not_be_is_seen() => Assert.Contains(
        "GET /a: Platform should be LetIn, is NotFound", Table.Differences(Observed("/a", "GET", Visitor.SchoolAdmin, Visitor.Hub)));

    private static Dictionary<Entrance, IReadOnlyDictionary<Visitor, Answer>> Observed(string address, string method, params Visitor[] letIn) => new()
    {
        [new Entrance(address, method)] = Enum.GetValues<Visitor>().ToDictionary(
            visitor => visitor, visitor => letIn.Contains(visitor) ? Answer.LetIn : visitor == Visitor.Nobody ? Answer.SentToSignIn : Answer.NotFound),
    };
}
