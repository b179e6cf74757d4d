using System.Text.RegularExpressions;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.People;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Browser.Tests.Browsing;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Domain.Shortlists;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareersConnect.Browser.Tests.EveryPage;

/// <summary>The people of the demo data who look at pages, newcomers beside them who have nothing yet, and one thing of each kind that pages are about.</summary>
internal sealed partial class Cast
{
    public const string Secret = "a-link-for-the-walk-through-every-page";
    private static readonly DateTime Earlier = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);
    private readonly Dictionary<string, MembershipId> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _things = new(StringComparer.Ordinal);

    private Cast()
    {
    }

    /// <summary>An address with the things that its words in square brackets stand for.</summary>
    public string Read(string path) => Word().Replace(path, match => _things[match.Groups["thing"].Value]);

    /// <summary>Finds the people and makes the things.</summary>
    public static async Task<Cast> GatherAsync(DemoFixture site)
    {
        var cast = new Cast();
        await site.InDatabaseAsync(async db =>
        {
            await cast.PeopleAsync(db);
            await cast.TradeAsync(db);
            await cast.LinksAsync(db);
            await cast.SavedSearchesAsync(db, site.Clock.TodayInEngland());
            return await db.SaveChangesAsync();
        });
        await cast.NewcomersAsync(site);
        var mails = await site.EmailsAsync();
        cast._things["answer"] = Token(mails.First(mail => mail.Kind == "AskedEmail" && mail.About != cast.Key("declined") && mail.About != cast.Key("overtaken")).Text);
        foreach (var over in new[] { "declined", "overtaken" })
        {
            cast._things["link " + over] = Token(mails.First(mail => mail.Kind == "AskedEmail" && mail.About == cast.Key(over)).Text);
        }

        await cast.GoneOnAsync(site);
        cast._things["confirmed"] = Token(mails.First(mail => mail.Kind == "ConfirmedForGiver").Text);
        cast._things["email"] = (mails.FirstOrDefault(mail => mail.CanBeStopped) ?? mails[0]).Id.ToString();
        return cast;
    }

    /// <summary>Signs somebody in at a browser.</summary>
    public async Task SignInAsync(DemoFixture site, IPage page, string who)
    {
        var secret = LinkSecret.Draw();
        await site.InDatabaseAsync(async db =>
        {
            var membership = await db.Memberships.SingleAsync(one => one.Id == _people[who]);
            db.Add(new SignInSession(LinkSecret.HashOf(secret), membership.PersonId, membership.Id, site.Clock.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync();
        });
        await page.Context.AddCookiesAsync([new Cookie { Name = site.Services.GetRequiredService<SessionCookie>().Name, Value = secret, Url = site.Address.ToString() }]);
    }

    private Guid Key(string state) => Guid.Parse(_things["employer " + state]);

    /// <summary>Two asks whose links were sent go on: one is declined, and for one another time is suggested from either side.</summary>
    private Task GoneOnAsync(DemoFixture site) => site.InDatabaseAsync(async db =>
    {
        var (declined, overtaken) = (new BookingId(Key("declined")), new BookingId(Key("overtaken")));
        (await db.Bookings.SingleAsync(one => one.Id == declined)).Decline(new Actor(Side.Giver, "Priya Raman"), "date-not-possible", "", OfferBuilder.Now);
        var goesOn = await db.Bookings.SingleAsync(one => one.Id == overtaken);
        goesOn.Propose(new Actor(Side.Giver, "Priya Raman"), new DateOnly(2027, 3, 8), new TimeOnly(9, 0), "", OfferBuilder.Now);
        goesOn.Propose(new Actor(Side.School, "Samira Haddad"), new DateOnly(2027, 3, 9), new TimeOnly(9, 0), "", OfferBuilder.Now);
        return await db.SaveChangesAsync();
    });

    private async Task PeopleAsync(CareersConnectDbContext db)
    {
        (string Who, string Email)[] known =
        [
            ("leader", "careers-leader-1@school.example"), ("staff", "staff-1@school.example"), ("reader", "governor-1@school.example"), ("employer", "employer-1@employer.example"),
            ("provider", "provider-1@provider.example"), ("adviser", "enterprise-adviser-1@employer.example"), ("hub", "hub@careersconnect.example"),
        ];
        foreach (var (who, email) in known)
        {
            _people[who] = await db.Memberships.Where(one => db.People.Any(person => person.Id == one.PersonId && person.Email == email)).Select(one => one.Id).SingleAsync();
            _things[who] = _people[who].Value.ToString();
        }
    }

    private async Task TradeAsync(CareersConnectDbContext db)
    {
        var schoolId = (await OrganisationOf(db, "leader")).SchoolId!.Value;
        var school = await db.Schools.SingleAsync(one => one.Id == schoolId);
        var asking = new AskingSchool(school.Id, school.Name, school.YearGroups, school.Location, $"{school.Street}, {school.Town}");
        var leader = await db.Memberships.Where(one => one.Id == _people["leader"]).Select(one => one.PersonId).SingleAsync();
        foreach (var who in new[] { "employer", "provider" })
        {
            var home = await OrganisationOf(db, who);
            var volunteer = Volunteer.Take(home.Id, "Priya Raman", "Site engineer", $"priya@{who}.example");
            var open = An.Offer().From(home.Id).ByArrangement().OnDate(new DateOnly(2027, 3, 12)).With(details => Told(details, who, school) with { VolunteerId = volunteer.Id }).Build();
            var draft = An.Offer().From(home.Id).ByArrangement().AsDraft().With(details => Told(details, who, school)).Build();
            var bookings = Bookings(open, asking, leader);
            db.AddRange([open, draft, volunteer, .. bookings.Values]);
            (_things[who + " offer"], _things[who + " draft"], _things[who + " volunteer"]) = (open.Id.Value.ToString(), draft.Id.Value.ToString(), volunteer.Id.Value.ToString());
            foreach (var (state, booking) in bookings)
            {
                _things[$"{who} {state}"] = booking.Id.Value.ToString();
            }
        }

        await RequestsAsync(db, school, leader);
        await ShortlistAsync(db, school, leader);
    }

    /// <summary>Two offers that can be asked for, two others of the demo data, of which one was taken back, and one that was taken off the list just now.</summary>
    private async Task ShortlistAsync(CareersConnectDbContext db, School school, PersonId leader)
    {
        var demo = await db.Offers.Where(one => one.Status == OfferStatus.Published).OrderBy(one => one.Id).Take(40).ToListAsync();
        var others = demo.DistinctBy(one => one.OrganisationId).Take(3).ToList();
        (_things["other offer"], _things["withdrawn offer"], _things["taken off"]) = (Id(others[0]), Id(others[1]), Id(others[2]));
        others[1].Withdraw(OfferBuilder.Kwame, OfferBuilder.Now);
        foreach (var (thing, note) in new[] { ("employer offer", "For year 8, if we get the hall on a Friday."), ("provider offer", ""), ("other offer", ""), ("withdrawn offer", "Ask them again in June."), ("taken off", "") })
        {
            var entry = ShortlistedOffer.Add(school.Id, new OfferId(Guid.Parse(_things[thing])), 0, new Who(leader, "Samira Haddad"), OfferBuilder.Now);
            entry.WriteNote(note);
            db.Add(entry);
            if (thing == "taken off")
            {
                entry.TakeOff(OfferBuilder.Now);
            }
        }

        static string Id(Offer offer) => offer.Id.Value.ToString();
    }

    private static OfferDetails Told(OfferDetails details, string who, School school) => details with
    {
        Title = who == "employer" ? "The bridge that holds: build, load, break" : "Apprenticeships and T Levels, first hand",
        Location = school.Location is { } at ? new Domain.Places.GridPoint(at.Easting + 4800, at.Northing + 2600) : details.Location,
        LearningOutcomes = ["Say what a working week is like", "Know three ways into the work"],
    };

    private static Dictionary<string, Booking> Bookings(Offer offer, AskingSchool school, PersonId by)
    {
        Booking Asked(int day, DateTime now, string staff = "Ms Okafor") => offer.Ask(school, An.Ask(day: new DateOnly(2027, day > 20 ? 1 : 3, day)) with { NamedStaff = staff }, "Samira Haddad", by, now);
        var now = OfferBuilder.Now;
        var bookings = new Dictionary<string, Booking>(StringComparer.Ordinal)
        {
            ["asked"] = Asked(1, now), ["agreed"] = Asked(2, now), ["unnamed"] = Asked(3, now, ""), ["declined"] = Asked(4, now), ["overtaken"] = Asked(5, now),
            ["held"] = offer.Ask(school, An.Ask(day: new DateOnly(2027, 1, 6)), "Samira Haddad", by, Earlier),
        };
        foreach (var state in new[] { "agreed", "unnamed", "held" })
        {
            bookings[state].Accept(new Actor(Side.Giver, "Priya Raman"), state == "held" ? Earlier : now);
        }

        return bookings;
    }

    private async Task RequestsAsync(CareersConnectDbContext db, School school, PersonId leader)
    {
        var fits = new Request(school.Id, school.YearGroups, leader, "Samira Haddad", A.Need(), OfferBuilder.Now);
        var nothing = new Request(school.Id, school.YearGroups, leader, "Samira Haddad", A.Need() with { Title = "A day at a shipyard for the whole school", Pupils = 2000, TravelMiles = 1 }, OfferBuilder.Now);
        var run = new ImportRun(ImportKind.Schools, "/nowhere/edubasealldata.csv", "edubasealldata.csv", "Joanne Pickering", null, OfferBuilder.Now);
        db.AddRange(fits, nothing, run);
        (_things["request"], _things["nothing"], _things["run"]) = (fits.Id.Value.ToString(), nothing.Id.Value.ToString(), run.Id.ToString());
        _things["encounter"] = (await db.Encounters.Where(one => one.SchoolId == school.Id).Select(one => one.Id).FirstAsync()).Value.ToString();
        _things["school"] = school.Id.Value.ToString();
        _things["urn"] = school.Urn.Value;
        _things["attachment"] = (await db.EnterpriseAdviserAttachments.Where(one => one.SchoolId == school.Id).Select(one => one.Id).FirstAsync()).Value.ToString();
    }

    private async Task LinksAsync(CareersConnectDbContext db)
    {
        var leader = await db.Memberships.SingleAsync(one => one.Id == _people["leader"]);
        var adviser = await db.Memberships.SingleAsync(one => one.Id == _people["adviser"]);
        var home = await OrganisationOf(db, "employer");
        _things["organisation"] = home.Id.Value.ToString();
        db.AddRange(
            Invitation.Send(leader.OrganisationId, "kit@school.example", Role.SchoolStaff, Secret, new Who(leader.PersonId, "Samira Haddad"), OfferBuilder.Now),
            BusinessConsent.Ask(new Who(adviser.PersonId, "Robin Hale"), "Mill Row Housing", new BusinessContact("Ada Bell", "Director", "ada@mill.example"), Secret, OfferBuilder.Now),
            new PersonLink(leader.PersonId, LinkPurpose.ConfirmAddress, Secret, OfferBuilder.Now), new PersonLink(leader.PersonId, LinkPurpose.NewPassword, Secret + "-2", OfferBuilder.Now));
    }

    /// <summary>A search whose alert is on, one that was stopped, one that is only kept.</summary>
    private async Task SavedSearchesAsync(CareersConnectDbContext db, DateOnly today)
    {
        var leader = await db.Memberships.SingleAsync(one => one.Id == _people["leader"]);
        var at = new Domain.Places.GridPoint(435_000, 336_000);
        var search = new OfferSearch { Today = today, Words = "engineering", Near = at, WithinMiles = 15, YearGroups = YearGroups.Of(YearGroup.Year8) };
        SavedSearch Kept(string name, HowOften howOften) =>
            SavedSearch.Save(leader.PersonId, leader.OrganisationId, name, howOften, SearchConditions.Of(search, new SearchPlace("Derby", at), "Derby"), 0, OfferBuilder.Now);
        var (on, off) = (Kept("Engineering for year 8", HowOften.Daily), Kept("A name that says at great length what is looked for, for whom, when, where and why, all of it", HowOften.Weekly));
        off.Stop(StoppedBy.Silence, OfferBuilder.Now);
        db.AddRange(on, off, Kept("Only kept", HowOften.OnlyKept));
        (_things["saved"], _things["stopped"]) = (on.Id.Value.ToString(), off.Id.Value.ToString());
        foreach (var (name, saved) in new[] { ("on", on), ("off", off) })
        {
            (_things["stop " + name], _things["keep " + name]) = (AlertLink.Sign(saved, AlertLinkUse.Stop), AlertLink.Sign(saved, AlertLinkUse.Keep));
        }
    }

    /// <summary>A school, an employer, a provider and a hub with one member each and nothing else.</summary>
    private async Task NewcomersAsync(DemoFixture site)
    {
        var school = Testing.Trade.Marketplace.NewSchool("Kestrel Brook School");
        await site.InDatabaseAsync(db =>
        {
            db.Add(school);
            return db.SaveChangesAsync();
        });
        foreach (var name in new[] { "Osei & Marsh Structural Engineers", "Kestrel Brook Bakery", "Redfern Veterinary Practice" })
        {
            var waits = An.Employer().Named(name).Unverified().Build();
            await site.InDatabaseAsync(db =>
            {
                db.Add(waits);
                return db.SaveChangesAsync();
            });
            await site.PersonSignedInAs(Role.Employer, waits.Id);
        }

        _people["new leader"] = (await site.PersonSignedInAs(Role.SchoolAdmin, school.Id)).MembershipId;
        _people["new employer"] = (await site.PersonSignedInAs(Role.Employer)).MembershipId;
        _people["new provider"] = (await site.PersonSignedInAs(Role.Provider)).MembershipId;
    }

    private async Task<Organisation> OrganisationOf(CareersConnectDbContext db, string who)
    {
        var membership = await db.Memberships.SingleAsync(one => one.Id == _people[who]);
        return await db.Organisations.SingleAsync(one => one.Id == membership.OrganisationId);
    }

    [GeneratedRegex(@"\[(?<thing>[a-z ]+)\]", RegexOptions.None, 1000)]
    private static partial Regex Word();

    private static string Token(string text) => text.Split('\n').First(line => line.Contains("/answer/", StringComparison.Ordinal)).Trim().Split("/answer/")[1].Split('/')[0];
}
