using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.SavedSearches;

namespace CareersConnect.Domain.Tests.SavedSearches;

public sealed class SavedSearchTests
{
    private static readonly DateTime Now = new(2027, 1, 11, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, "This search finds every offer. Add two, such as words, a place, a year group or a kind of encounter, then save it.")]
    [InlineData(1, "This search says one thing only. Add one more, such as words, a place, a year group or a kind of encounter, then save it.")]
    public void A_search_with_fewer_than_two_conditions_is_not_saved(int conditions, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(() => Saved(conditions: conditions)).Message);

    [Fact]
    public void A_search_with_two_conditions_is_saved_and_tells() => Assert.True(Saved().IsTelling);

    [Fact]
    public void Whoever_keeps_fifty_is_asked_to_delete_one_first()
    {
        Assert.Contains("You keep 50 searches", Assert.Throws<RuleBrokenException>(() => Saved(already: 50)).Message, StringComparison.Ordinal);
        Assert.Equal(HowOften.Daily, Saved(already: 49).HowOften);
    }

    [Fact]
    public void Stopping_twice_is_stopping_once_and_keeps_the_search()
    {
        var search = Saved();
        search.Stop(StoppedBy.Link, Now);
        search.Stop(StoppedBy.Person, Now.AddDays(1));
        Assert.Equal((false, Now, StoppedBy.Link, HowOften.Daily), (search.IsTelling, search.StoppedAt!.Value, search.StoppedBy!.Value, search.HowOften));
    }

    [Fact]
    public void A_stopped_alert_starts_again_and_says_that_what_is_found_already_is_not_new()
    {
        var search = Saved();
        Assert.False(search.Tell(HowOften.Weekly, Now.AddDays(1)));
        Assert.Equal(Now, search.Since);
        search.Stop(StoppedBy.Person, Now.AddDays(1));
        Assert.True(search.Tell(HowOften.Weekly, Now.AddDays(2)));
        Assert.Equal((true, Now.AddDays(2)), (search.IsTelling, search.Since));
        Assert.False(search.Tell(HowOften.OnlyKept, Now.AddDays(3)));
        Assert.False(search.IsTelling);
    }

    [Fact]
    public void It_is_asked_after_a_year_whether_it_is_wanted_and_stops_thirty_days_later()
    {
        var search = Saved();
        var year = Now.AddDays(SavedSearch.DaysUntilAsked);
        Assert.False(search.Ask(year.AddTicks(-1)));
        Assert.True(search.Ask(year));
        Assert.False(search.Ask(year.AddDays(1)));
        search.StopWhenUnanswered(year.AddDays(30).AddTicks(-1));
        Assert.True(search.IsTelling);
        search.StopWhenUnanswered(year.AddDays(30));
        Assert.Equal(StoppedBy.Silence, search.StoppedBy);
    }

    [Fact]
    public void Whoever_opens_it_or_says_yes_is_not_asked_for_another_year()
    {
        var search = Saved();
        var year = Now.AddDays(SavedSearch.DaysUntilAsked);
        search.Ask(year);
        search.Want(year.AddDays(29));
        search.StopWhenUnanswered(year.AddDays(31));
        Assert.True(search.IsTelling);
        Assert.False(search.Ask(year.AddDays(29 + 364)));
        Assert.True(search.Ask(year.AddDays(29 + 365)));
    }

    [Fact]
    public void A_signed_link_opens_its_own_search_for_its_own_use()
    {
        var search = Saved();
        var token = AlertLink.Sign(search, AlertLinkUse.Stop);
        Assert.Equal(search.Id, AlertLink.SearchIn(token));
        Assert.True(AlertLink.IsSigned(token, search, AlertLinkUse.Stop));
        Assert.False(AlertLink.IsSigned(token, search, AlertLinkUse.Keep));
        Assert.False(AlertLink.IsSigned(token, Saved(), AlertLinkUse.Stop));
    }

    [Fact]
    public void A_link_that_is_altered_anywhere_opens_nothing()
    {
        var search = Saved();
        var token = AlertLink.Sign(search, AlertLinkUse.Stop);
        for (var at = 0; at < token.Length; at++)
        {
            var altered = token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
            Assert.False(AlertLink.IsSigned(altered, search, AlertLinkUse.Stop), altered);
        }

        Assert.All(["", "made-up", token + "A", token[..^1], new string('*', 43), new string('é', 43)], other => Assert.Null(AlertLink.SearchIn(other)));
    }

    [Fact]
    public void What_was_found_is_known_again_and_nothing_else()
    {
        List<OfferId> found = [.. Enumerable.Range(0, 500).Select(_ => OfferId.New())];
        var known = new KnownOffers(SavedSearchId.New(), found);
        Assert.All(found, offer => Assert.True(known.Contains(offer, Now, Now)));
        Assert.False(known.Contains(OfferId.New(), Now.AddDays(-1), Now));
        known.Replace([]);
        Assert.False(known.Contains(found[0], Now.AddDays(-1), Now));
    }

    [Fact]
    public void Where_too_much_was_found_to_note_what_was_published_before_is_known_and_nothing_after()
    {
        var known = new KnownOffers(SavedSearchId.New(), null);
        Assert.True(known.Contains(OfferId.New(), Now.AddDays(-1), Now));
        Assert.False(known.Contains(OfferId.New(), Now.AddSeconds(1), Now));
        known.Replace([]);
        Assert.False(known.Contains(OfferId.New(), Now.AddDays(-1), Now));
    }

    private static SavedSearch Saved(int conditions = 2, int already = 0) =>
        SavedSearch.Save(PersonId.New(), OrganisationId.New(), "Talks near us", HowOften.Daily, new SavedConditions("{}", conditions), already, Now);
}
