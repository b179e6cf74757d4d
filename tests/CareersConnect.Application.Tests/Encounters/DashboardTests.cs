using CareersConnect.Application.Encounters;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Requests;
using CareersConnect.Application.Schools;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;

namespace CareersConnect.Application.Tests.Encounters;

public sealed class DashboardTests : IAsyncLifetime
{
    private readonly TradeFixture _site = new();
    private Marketplace _market = null!;

    public async ValueTask InitializeAsync() => _market = await _site.MarketAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task On_its_first_day_a_school_has_gaps_and_nothing_else()
    {
        await RollsAsync(60);
        var view = await ShowAsync();

        Assert.False(view.HasAnything);
        Assert.Equal([60, 60, 60, 60, 60, 60, 60], view.Coverage.Employers.ByGroup.Select(one => one!.Missing));
        Assert.Equal("Ask for year 10: 60 have met no employer", view.Next.First(action => action.Gap is { Year: YearGroup.Year10 }).Title);
        Assert.Empty(view.ComingUp);
    }

    [Fact]
    public async Task An_encounter_closes_its_gap_and_only_encounters_with_pupils_do()
    {
        await RollsAsync(60);
        await EncounterAsync(OfferAudience.Pupils, 40);
        await EncounterAsync(OfferAudience.Parents, 20);
        await EncounterAsync(OfferAudience.Staff, 20);

        var coverage = (await ShowAsync()).Coverage;
        Assert.Equal((40, 20, 1), (coverage.Employers.ByGroup[1]!.Attended, coverage.Employers.ByGroup[1]!.Missing, coverage.Employers.ByGroup[1]!.Encounters));
    }

    [Fact]
    public async Task What_is_to_be_done_stands_in_the_order_of_its_deadlines()
    {
        await RollsAsync(60);
        var offer = await _market.OfferAsync(_site, one => one.ByArrangement());
        var late = Asked(offer, 1, "Ms Okafor");
        late.Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
        var unnamed = Asked(offer, 20, "");
        unnamed.Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
        var countered = Asked(offer, 21, "Ms Okafor");
        countered.Propose(new Actor(Side.Giver, "Priya Raman"), new DateOnly(2027, 3, 25), new TimeOnly(9, 0), "", OfferBuilder.Now);
        var waiting = Asked(offer, 22, "Ms Okafor");
        await _site.AddAsync(late, unnamed, countered, waiting);
        _site.Clock.MoveTo(new DateTimeOffset(2027, 3, 2, 9, 0, 0, TimeSpan.Zero));

        var view = await ShowAsync();

        Assert.Equal(
            [NextActionKind.Answer, NextActionKind.AskOthers, NextActionKind.Record, NextActionKind.NameStaff, NextActionKind.NameLeader, NextActionKind.Ask],
            view.Next.Select(action => action.Kind).Distinct());
        Assert.Equal("Say who came on 1 March", view.Next[2].Title);
        Assert.Equal((1, 50), (view.Waiting, view.OldestWaiting));
    }

    [Fact]
    public async Task What_is_agreed_is_not_to_be_asked_for_again()
    {
        await RollsAsync(30);
        var offer = await _market.OfferAsync(_site, one => one.ByArrangement());
        var agreed = Asked(offer, 1, "Ms Okafor");
        agreed.Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
        var parents = await _market.OfferAsync(_site, one => one.ByArrangement().With(details => details with { Audience = OfferAudience.Parents }));
        var evening = parents.Ask(A.AskingSchool(_market.School.Id), An.Ask(day: Weekday(8)) with { YearGroups = YearGroups.Of(YearGroup.Year9) }, "Samira Haddad", PersonId.New(), OfferBuilder.Now);
        evening.Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
        await _site.AddAsync(agreed, evening);

        var view = await ShowAsync();

        Assert.Equal((30, 30, 0), Of(view.Coverage.Employers.ByGroup[1]!));
        Assert.Equal((30, 0, 30), Of(view.Coverage.Employers.ByGroup[2]!));
        Assert.DoesNotContain(view.Next, action => action.Gap is { Benchmark: 5, Year: YearGroup.Year8 });
        Assert.Contains(view.Next, action => action.Gap is { Benchmark: 5, Year: YearGroup.Year9 });
        Assert.Equal((2, 30), (view.Agreed, view.AgreedPlaces));
        Assert.Equal(0, (await _site.SendAsync(_market.Leader, new RaiseRequest.Query())).Missing[(5, YearGroup.Year8)]);

        static (int, int, int) Of(Coverage coverage) => (coverage.Missing, coverage.MissingAndBooked, coverage.StillOpen);
    }

    [Fact]
    public async Task A_school_that_has_not_said_who_leads_careers_is_reminded()
    {
        await RollsAsync(30);
        Assert.Contains(await NextAsync(), kind => kind == NextActionKind.NameLeader);
        await _site.SendAsync(_market.Leader, new WriteCareersPage.Command("Samira Haddad", "careers@thornmere.example", null, null, null, null));
        Assert.DoesNotContain(await NextAsync(), kind => kind == NextActionKind.NameLeader);

        async Task<IEnumerable<NextActionKind>> NextAsync() => (await ShowAsync()).Next.Select(action => action.Kind);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    public async Task The_page_takes_few_statements_however_much_there_is(int bookings)
    {
        await RollsAsync(60);
        var offer = await _market.OfferAsync(_site, one => one.ByArrangement());
        await _site.AddAsync([.. Enumerable.Range(0, bookings).Select(n => Asked(offer, 1 + (n % 25), "Ms Okafor"))]);
        await EncounterAsync(OfferAudience.Pupils, 40);

        using var counted = _site.Statements.Count();
        await ShowAsync();
        counted.AtMost(4);
    }

    [Fact]
    public async Task An_Enterprise_Adviser_reads_the_coverage_of_the_schools_they_are_attached_to_and_of_no_other()
    {
        await RollsAsync(60);
        var other = await _site.MarketAsync();
        var adviser = new SignedInMember { PersonId = PersonId.New(), Name = "Ade Bello", OrganisationId = OrganisationId.New(), Role = Role.Employer, AttachedSchools = [_market.School.Id] };

        Assert.Equal(60, (await _site.SendAsync(adviser, new ShowCoverage.Query(_market.School.Id))).Employers.ByGroup[0]!.Missing);
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(adviser, new ShowCoverage.Query(other.School.Id)));
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(_market.Leader, new ShowCoverage.Query(other.School.Id)));
    }

    [Fact]
    public async Task Numbers_are_estimated_until_the_school_enters_its_own()
    {
        Assert.True((await ShowAsync()).Coverage.IsEstimate);
        await RollsAsync(60);
        Assert.False((await ShowAsync()).Coverage.IsEstimate);
    }

    private Task<ShowDashboard.View> ShowAsync() => _site.SendAsync(_market.Reader, new ShowDashboard.Query());

    private Task<Done> RollsAsync(int pupils) =>
        _site.SendAsync(_market.Leader, new EnterRolls.Command([.. YearGroups.Secondary.ToList().Select(year => new EnterRolls.RollAnswer(year, pupils))], []));

    private Booking Asked(Offer offer, int march, string staff) => offer.Ask(
        A.AskingSchool(_market.School.Id), An.Ask(day: Weekday(march)) with { NamedStaff = staff, ReplyBy = staff.Length > 0 && march == 22 ? new DateOnly(2027, 3, 1) : null }, "Samira Haddad", PersonId.New(), OfferBuilder.Now);

    private static DateOnly Weekday(int march)
    {
        var day = new DateOnly(2027, 3, march);
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
    }

    private async Task EncounterAsync(OfferAudience audience, int pupils)
    {
        var offer = await _market.OfferAsync(_site, one => one.ByArrangement());
        var booking = Asked(offer, 1, "Ms Okafor");
        booking.Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
        booking.Complete(new Actor(Side.School, "Samira Haddad"), booking.EndsAt);
        await _site.AddAsync(booking, new Encounter(
            booking, new Giver(_market.Employer.Id, _market.Employer.Name, _market.Employer.Kinds), audience, ProviderContent.None, [new Came(YearGroup.Year8, pupils)], PersonId.New(), booking.EndsAt, moreCame: true));
    }
}
