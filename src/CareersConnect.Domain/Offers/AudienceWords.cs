using CareersConnect.Domain.Education;

namespace CareersConnect.Domain.Offers;

/// <summary>Those for whom something is, counted and with their year groups: one word for each group on pages, in e-mails, calendars and refusals alike. Year groups say which pupils, and whose parents; of staff they say nothing.</summary>
public static class AudienceWords
{
    /// <summary>The group: "pupils", "parents and carers", "staff".</summary>
    /// <param name="audience">The audience.</param>
    /// <returns>The words in lower case, in the plural.</returns>
    public static string People(this OfferAudience audience) => audience == OfferAudience.Staff ? "staff" : audience.InWords();

    /// <summary>The group at the beginning of a sentence: "Parents and carers".</summary>
    /// <param name="audience">The audience.</param>
    /// <returns>The words with a capital.</returns>
    public static string PeopleFirst(this OfferAudience audience) => audience.People() is var people ? char.ToUpperInvariant(people[0]) + people[1..] : "";

    /// <summary>How many: "30 pupils", "1 parent or carer", "12 staff".</summary>
    /// <param name="audience">The audience.</param>
    /// <param name="people">How many.</param>
    /// <returns>The words.</returns>
    public static string Counted(this OfferAudience audience, int people) => (audience, people) switch
    {
        (OfferAudience.Parents, 1) => "1 parent or carer",
        (OfferAudience.Staff, 1) => "1 member of staff",
        (OfferAudience.Pupils, 1) => "1 pupil",
        _ => $"{people} {audience.People()}",
    };

    /// <summary>Who: "year 8", "parents and carers of year 11", "staff".</summary>
    /// <param name="audience">The audience.</param>
    /// <param name="years">The year groups.</param>
    /// <returns>The words.</returns>
    public static string Of(this OfferAudience audience, YearGroups years) => audience switch
    {
        OfferAudience.Parents => $"{audience.People()} of {years.InWords()}",
        OfferAudience.Staff => audience.People(),
        _ => years.InWords(),
    };

    /// <summary>Who and how many: "30 pupils in year 8", "60 parents and carers of year 11", "12 staff".</summary>
    /// <param name="audience">The audience.</param>
    /// <param name="people">How many.</param>
    /// <param name="years">The year groups.</param>
    /// <returns>The words.</returns>
    public static string Who(this OfferAudience audience, int people, YearGroups years) => audience switch
    {
        OfferAudience.Parents => $"{audience.Counted(people)} of {years.InWords()}",
        OfferAudience.Staff => audience.Counted(people),
        _ => $"{audience.Counted(people)} in {years.InWords()}",
    };
}
