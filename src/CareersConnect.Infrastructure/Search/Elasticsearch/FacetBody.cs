using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Search.Reference;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>The counts beside the filters: each part is counted under the filters of all others.</summary>
internal sealed class FacetBody(SearchBody search, MeetingQueries meeting)
{
    /// <summary>More than any of the lists has, so that the counts of several shards add up exactly.</summary>
    private const int Longest = 1000;

    public Node Whole() => Dsl.Of(
        ("years", Listed("years", SearchPart.YearGroups)), ("types", Listed("type", SearchPart.ActivityTypes)), ("audiences", Listed("audience", SearchPart.Audiences)),
        ("sizes", Listed("size", SearchPart.Sizes)), ("sectors", Listed("sectors", SearchPart.Sectors)), ("subjects", Listed("subjects", SearchPart.Subjects)),
        ("languages", Listed("language", SearchPart.Languages)), ("benchmarks", Listed("benchmarks", SearchPart.Benchmarks)),
        ("alone", Flag("alone", SearchPart.SelfEmployed)), ("stem", Flag("stem", SearchPart.Stem)), ("free", Flag("free", SearchPart.Free)),
        ("where", Each<MeetingWays>(way => Dsl.All(search.AllBut(SearchPart.Where), meeting.In(way)))),
        ("access", Each<AccessFeatures>(feature => Dsl.All(search.AllBut(SearchPart.Access, (int)feature), Dsl.Term("access", KeptOffer.Number((int)feature))))),
        ("content", Each<ProviderContent>(item => Dsl.All(search.AllBut(SearchPart.Content, (int)item), Dsl.Term("content", KeptOffer.Number((int)item))))));

    private Node Listed(string field, SearchPart part) => Dsl.Of(
        ("filter", search.AllBut(part)), ("aggs", Dsl.Of(("each", Dsl.Of(("terms", Dsl.Of(("field", field), ("size", Longest))))))));

    private Node Flag(string field, SearchPart part) => Dsl.Of(("filter", Dsl.All(search.AllBut(part), Dsl.Term(field, true))));

    private static Node Each<T>(Func<T, Node> holds)
        where T : struct, Enum => Dsl.Of(("filters", Dsl.Of(("filters", Flags.Single<T>().Select(holds).ToArray()))));
}
