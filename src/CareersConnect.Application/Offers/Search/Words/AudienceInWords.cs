using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>For whom somebody looks who says it in words only: "CPD", "an evening for parents". Who says nothing of it looks for pupils. The words stay words, in quotation marks or not; it is pure.</summary>
public static class AudienceInWords
{
    private static readonly (string Words, OfferAudience? Audience)[] Said =
    [
        ("cpd", OfferAudience.Staff), ("inset", OfferAudience.Staff), ("for staff", OfferAudience.Staff), ("for teachers", OfferAudience.Staff), ("for school staff", OfferAudience.Staff),
        ("school staff", OfferAudience.Staff), ("teaching staff", OfferAudience.Staff), ("staff training", OfferAudience.Staff), ("staff development", OfferAudience.Staff),
        ("teacher placement", OfferAudience.Staff), ("teacher placements", OfferAudience.Staff), ("teacher externship", OfferAudience.Staff), ("teacher externships", OfferAudience.Staff),
        ("parent", OfferAudience.Parents), ("parents", OfferAudience.Parents),
        ("pupil", OfferAudience.Pupils), ("pupils", OfferAudience.Pupils), ("student", OfferAudience.Pupils), ("students", OfferAudience.Pupils),
        ("staff", null), ("teacher", null), ("teachers", null), ("carer", null), ("carers", null), ("governor", null), ("governors", null), ("family", null), ("families", null),
    ];

    /// <summary>For whom.</summary>
    /// <param name="typed">Any text at all; what is searched for ends at <see cref="SearchWords.LongestText"/> letters, and so does what is read here.</param>
    /// <returns>Whoever the words name; nobody, which is everybody, where they may name somebody else than pupils or may not ("teacher"); else pupils.</returns>
    public static IReadOnlyList<OfferAudience> In(string typed)
    {
        var reader = new TextWords(typed.Length > SearchWords.LongestText ? typed[..SearchWords.LongestText] : typed);
        var words = " ";
        while (reader.Next())
        {
            words += TextWords.Folded(reader.Word) + " ";
        }

        var said = Said.Where(one => words.Contains($" {one.Words} ", StringComparison.Ordinal)).Select(one => one.Audience).ToList();
        List<OfferAudience> named = [.. said.OfType<OfferAudience>().Distinct().Order()];
        return named.Exists(audience => audience != OfferAudience.Pupils) || said.Count == named.Count && named.Count > 0 ? named : said.Count > 0 ? [] : [OfferAudience.Pupils];
    }
}
