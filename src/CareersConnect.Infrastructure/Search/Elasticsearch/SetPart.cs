using CareersConnect.Application.Offers.Search;
using CareersConnect.Infrastructure.Search.Reference;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>A part of a search that is set.</summary>
/// <param name="Of">Which.</param>
/// <param name="Value">Which feature of it, where each counts as a part of its own.</param>
/// <param name="Passes">Whether an offer passes it.</param>
internal sealed record SetPart(SearchPart Of, int Value, Node Passes)
{
    /// <summary>The parts that a search sets.</summary>
    public static IReadOnlyList<SetPart> In(OfferSearch search)
    {
        var meeting = new MeetingQueries(search);
        (SearchPart Of, int Value, Node? Passes)[] parts =
        [
            (SearchPart.YearGroups, 0, AnyOf("years", search.YearGroups.ToList().Select(year => KeptOffer.Number((int)year)))),
            (SearchPart.ActivityTypes, 0, AnyOf("type", search.ActivityTypes.Select(type => type.Value))),
            (SearchPart.Audiences, 0, AnyOf("audience", search.Audiences.Select(audience => KeptOffer.Number((int)audience)))),
            (SearchPart.Where, 0, search.Where == MeetingWays.None ? null : meeting.In(search.Where)),
            (SearchPart.Days, 0, meeting.OnTheDays()),
            (SearchPart.Sizes, 0, AnyOf("size", search.Sizes.Select(size => KeptOffer.Number((int)size)))),
            (SearchPart.SelfEmployed, 0, search.SelfEmployed ? Dsl.Term("alone", true) : null),
            (SearchPart.Sectors, 0, AnyOf("sectors", search.Sectors)),
            (SearchPart.Subjects, 0, AnyOf("subjects", search.Subjects)),
            (SearchPart.Stem, 0, search.Stem ? Dsl.Term("stem", true) : null),
            (SearchPart.Free, 0, search.Free ? Dsl.Term("free", true) : null),
            (SearchPart.Languages, 0, AnyOf("language", search.Languages)),
            (SearchPart.Benchmarks, 0, AnyOf("benchmarks", search.Benchmarks.Select(KeptOffer.Number))),
            .. Flags.In(search.Access).Select(feature => (SearchPart.Access, (int)feature, (Node?)Dsl.Term("access", KeptOffer.Number((int)feature)))),
            .. Flags.In(search.Content).Select(item => (SearchPart.Content, (int)item, (Node?)Dsl.Term("content", KeptOffer.Number((int)item)))),
        ];
        return [.. parts.Where(part => part.Passes is not null).Select(part => new SetPart(part.Of, part.Value, part.Passes!))];
    }

    private static Node? AnyOf(string field, IEnumerable<string> values) => values.ToArray() is { Length: > 0 } some ? Dsl.Terms(field, some) : null;
}
