namespace CareersConnect.Browser.Tests.EveryPage;

/// <summary>One state of a page.</summary>
/// <param name="Who">Who looks: a word of <see cref="Cast"/>; empty for nobody signed in.</param>
/// <param name="Path">The address, with words of <see cref="Cast"/> in square brackets.</param>
/// <param name="Refused">Whether its form is sent empty first, so that the page stands there with its errors.</param>
/// <param name="Status">The status that it answers with.</param>
internal sealed record PageState(string Who, string Path, bool Refused = false, int Status = 200)
{
    public override string ToString() => $"{(Who.Length == 0 ? "nobody" : Who)} at {Path}{(Refused ? ", refused" : "")}";
}

/// <summary>The states of every page, by the page's address as the host knows it; the first is looked at every day. A page that is not here fails <see cref="EveryPageTests"/>.</summary>
internal static class PageStates
{
    /// <summary>What answers with a file, with data, or with nothing to look at.</summary>
    public static readonly IReadOnlySet<string> NotPages = new HashSet<string>(StringComparer.Ordinal)
    {
        "/answer/{token}/calendar", "/api/v1/offers", "/api/v1/requests/{requestId:guid}/matches", "/api/v1/schools/{urn}", "/openapi/v1.json", "/health/live", "/health/ready", "/schools/encounters/download",
        "/schools/bookings/{bookingId:guid}/calendar", "/employers/bookings/{bookingId:guid}/calendar", "/providers/bookings/{bookingId:guid}/calendar", "/employers/offers/export", "/providers/offers/export",
        "/dev/mail/{id:guid}/{handler?}", "/problem", "/offers/feed", "/saved-searches/{savedSearchId:guid}/open",
    };

    /// <summary>States by address.</summary>
    public static readonly IReadOnlyDictionary<string, PageState[]> All = Public.Concat(People).Concat(Schools).Concat(Givers("employers", "employer")).Concat(Givers("providers", "provider")).Concat(Advisers).Concat(Hub)
        .ToDictionary(page => page.Address, page => page.States, StringComparer.Ordinal);

    private static (string Address, PageState[] States) Page(string address, params PageState[] states) => (address, states);

    private static PageState By(string who, string path, bool refused = false, int status = 200) => new(who, path, refused, status);

    private static IEnumerable<(string Address, PageState[] States)> Public =>
    [
        Page("/", By("", "/"), By("leader", "/")), Page("/help", By("", "/help")), Page("/privacy", By("", "/privacy")), Page("/accessibility", By("", "/accessibility")),
        Page("/how-matching-works", By("", "/how-matching-works")), Page("/for-schools", By("", "/for-schools")), Page("/for-employers", By("", "/for-employers")), Page("/for-providers", By("", "/for-providers")),
        Page("/offers", By("leader", "/offers"), By("", "/offers?q=zebra+crossing+keeper"), By("", "/offers?place=Xyzzyville&from=31/6/2027"), By("", "/offers?page=3"), By("", "/offers?year=8&way=live-online")),
        Page("/offers/{offerId:guid}", By("leader", "/offers/[employer offer]"), By("", "/offers/[provider offer]"), By("", "/offers/01940000-0000-7000-8000-00000000beef", status: 404)),
        Page("/careers-pages", By("", "/careers-pages?words=academy"), By("", "/careers-pages"), By("", "/careers-pages?words=zebra")),
        Page("/careers/{urn}", By("", "/careers/[urn]"), By("", "/careers/000000", status: 404)),
        Page("/answer/{token}", By("", "/answer/[answer]"), By("", "/answer/[answer]", true), By("", "/answer/[confirmed]"), By("", "/answer/[link declined]"), By("", "/answer/[link overtaken]"), By("", "/answer/made-up", status: 404)),
        Page("/answer/{token}/aims", By("", "/answer/[confirmed]/aims"), By("", "/answer/[confirmed]/aims", true)), Page("/answer/{token}/who", By("", "/answer/[confirmed]/who"), By("", "/answer/[confirmed]/who", true)),
        Page("/answer/{token}/cancel", By("", "/answer/[confirmed]/cancel"), By("", "/answer/[confirmed]/cancel", true)),
        Page("/answer/{token}/move", By("", "/answer/[confirmed]/move"), By("", "/answer/[confirmed]/move", true)),
        Page("/consent/{secret}", By("", $"/consent/{Cast.Secret}")), Page("/emails/{emailId:guid}/choose", By("", "/emails/[email]/choose")),
        Page("/dev/mail", By("", "/dev/mail")), Page("/dev/people", By("", "/dev/people")), Page("/dev/patterns", By("", "/dev/patterns"), By("", "/dev/patterns", true)),
    ];

    private static IEnumerable<(string Address, PageState[] States)> People =>
    [
        Page("/sign-in", By("", "/sign-in"), By("", "/sign-in", true)), Page("/sign-out", By("leader", "/sign-out")),
        Page("/forgotten-password", By("", "/forgotten-password"), By("", "/forgotten-password", true)), Page("/forgotten-password/sent", By("", "/forgotten-password/sent")),
        Page("/new-password/{secret}", By("", $"/new-password/{Cast.Secret}-2"), By("", $"/new-password/{Cast.Secret}-2", true)), Page("/confirm-address/{secret}", By("", $"/confirm-address/{Cast.Secret}")),
        Page("/invitations/{secret}", By("", $"/invitations/{Cast.Secret}"), By("leader", $"/invitations/{Cast.Secret}")),
        Page("/organisations", By("leader", "/organisations")), Page("/profile", By("leader", "/profile"), By("leader", "/profile", true)),
        Page("/profile/password", By("leader", "/profile/password"), By("leader", "/profile/password", true)),
        Page("/saved-searches", By("leader", "/saved-searches"), By("new leader", "/saved-searches"), By("hub", "/saved-searches")),
        Page("/saved-searches/new", By("leader", "/saved-searches/new?q=engineering&year=9&place=Derby"), By("leader", "/saved-searches/new?q=engineering&year=9&place=Derby", true), By("leader", "/saved-searches/new?q=engineering&place=")),
        Page("/saved-searches/{savedSearchId:guid}", By("leader", "/saved-searches/[saved]"), By("leader", "/saved-searches/[saved]", true), By("leader", "/saved-searches/[stopped]")),
        Page("/saved-searches/{savedSearchId:guid}/delete", By("leader", "/saved-searches/[saved]/delete")),
        Page("/alerts/{token}/stop", By("", "/alerts/[stop on]/stop"), By("", "/alerts/[stop off]/stop"), By("", "/alerts/made-up/stop", status: 404)),
        Page("/alerts/{token}/keep", By("", "/alerts/[keep on]/keep"), By("", "/alerts/[keep off]/keep"), By("", "/alerts/made-up/keep", status: 404)),
        Page("/register", By("", "/register")), Page("/register/you", By("", "/register/you?side=Employer"), By("", "/register/you?side=Employer", true)),
        Page("/register/organisation", By("", "/register/organisation")), Page("/register/password", By("", "/register/password")), Page("/register/sent", By("", "/register/sent")),
        Page("/register/school", By("", "/register/school"), By("", "/register/school?words=academy"), By("", "/register/school?words=zebra")),
        Page("/register/school/{schoolId:guid}", By("", "/register/school/[school]"), By("", "/register/school/[school]", true)),
    ];

    private static IEnumerable<(string Address, PageState[] States)> Schools =>
    [
        Page("/schools", By("leader", "/schools"), By("new leader", "/schools"), By("reader", "/schools")),
        Page("/schools/bookings", By("leader", "/schools/bookings"), By("new leader", "/schools/bookings"), By("leader", "/schools/bookings?tab=Past")),
        Page("/schools/bookings/{bookingId:guid}", By("leader", "/schools/bookings/[employer agreed]"), By("leader", "/schools/bookings/[employer asked]"), By("reader", "/schools/bookings/[employer held]")),
        Page("/schools/bookings/{bookingId:guid}/aims", By("leader", "/schools/bookings/[employer agreed]/aims"), By("leader", "/schools/bookings/[employer agreed]/aims", true)),
        Page("/schools/bookings/{bookingId:guid}/attendance", By("leader", "/schools/bookings/[employer held]/attendance"), By("leader", "/schools/bookings/[employer held]/attendance", true)),
        Page("/schools/bookings/{bookingId:guid}/cancel", By("leader", "/schools/bookings/[employer agreed]/cancel"), By("leader", "/schools/bookings/[employer agreed]/cancel", true)),
        Page("/schools/bookings/{bookingId:guid}/move", By("leader", "/schools/bookings/[employer agreed]/move"), By("leader", "/schools/bookings/[employer agreed]/move", true)),
        Page("/schools/bookings/{bookingId:guid}/staff", By("leader", "/schools/bookings/[employer unnamed]/staff"), By("leader", "/schools/bookings/[employer unnamed]/staff", true)),
        Page("/schools/bookings/{bookingId:guid}/withdraw", By("leader", "/schools/bookings/[employer asked]/withdraw"), By("leader", "/schools/bookings/[employer asked]/withdraw", true)),
        Page("/schools/encounters", By("leader", "/schools/encounters"), By("new leader", "/schools/encounters")),
        Page("/schools/encounters/{encounterId:guid}", By("leader", "/schools/encounters/[encounter]"), By("reader", "/schools/encounters/[encounter]")),
        Page("/schools/offers/{offerId:guid}/ask", By("leader", "/schools/offers/[employer offer]/ask"), By("leader", "/schools/offers/[employer offer]/ask", true)),
        Page("/schools/requests", By("leader", "/schools/requests"), By("new leader", "/schools/requests"), By("leader", "/schools/requests?tab=Closed")),
        Page("/schools/requests/new", By("leader", "/schools/requests/new"), By("leader", "/schools/requests/new", true), By("leader", "/schools/requests/new?gap=bm5&year=8")),
        Page("/schools/requests/{requestId:guid}", By("leader", "/schools/requests/[request]"), By("leader", "/schools/requests/[nothing]"), By("reader", "/schools/requests/[request]")),
        Page("/schools/requests/{requestId:guid}/close", By("leader", "/schools/requests/[request]/close")),
        Page("/schools/requests/{requestId:guid}/edit", By("leader", "/schools/requests/[request]/edit"), By("leader", "/schools/requests/[request]/edit", true)),
        Page("/schools/shortlist", By("leader", "/schools/shortlist"), By("new leader", "/schools/shortlist"), By("reader", "/schools/shortlist"), By("leader", "/schools/shortlist?off=[taken off]")),
        Page("/schools/shortlist/compare", By("leader", "/schools/shortlist/compare?offer=[employer offer]&offer=[provider offer]&offer=[other offer]"), By("leader", "/schools/shortlist/compare"),
            By("reader", "/schools/shortlist/compare?offer=[employer offer]&offer=[provider offer]&offer=[other offer]&offer=[withdrawn offer]&offer=[taken off]&offer=nothing")),
        Page("/schools/shortlist/{offerId:guid}/note", By("leader", "/schools/shortlist/[employer offer]/note"), By("leader", "/schools/shortlist/[provider offer]/note")),
        Page("/schools/settings", By("leader", "/schools/settings"), By("new leader", "/schools/settings")),
        Page("/schools/settings/careers-page", By("leader", "/schools/settings/careers-page"), By("leader", "/schools/settings/careers-page", true)),
        Page("/schools/settings/members", By("leader", "/schools/settings/members"), By("leader", "/schools/settings/members", true)),
        Page("/schools/settings/members/{membershipId:guid}", By("leader", "/schools/settings/members/[staff]")),
    ];

    private static IEnumerable<(string Address, PageState[] States)> Givers(string site, string who)
    {
        var (root, offer, draft, booking) = ($"/{site}", $"/{site}/offers/[{who} offer]", $"/{site}/offers/[{who} draft]", $"/{site}/bookings/[{who} agreed]");
        string Offer(string page) => $"{root}/offers/{{offerId:guid}}{page}";
        string Booking(string page) => $"{root}/bookings/{{bookingId:guid}}{page}";
        return
        [
            Page(root, By(who, root), By("new " + who, root)),
            Page(root + "/bookings", By(who, root + "/bookings"), By("new " + who, root + "/bookings"), By(who, root + "/bookings?tab=Past")),
            Page(Booking(""), By(who, booking), By(who, $"{root}/bookings/[{who} asked]"), By(who, $"{root}/bookings/[{who} asked]", true)),
            Page(Booking("/aims"), By(who, booking + "/aims"), By(who, booking + "/aims", true)), Page(Booking("/who"), By(who, booking + "/who"), By(who, booking + "/who", true)),
            Page(Booking("/cancel"), By(who, booking + "/cancel"), By(who, booking + "/cancel", true)), Page(Booking("/move"), By(who, booking + "/move"), By(who, booking + "/move", true)),
            Page(root + "/offers", By(who, root + "/offers"), By("new " + who, root + "/offers"), By(who, root + "/offers?status=Paused")),
            Page(root + "/offers/import", By(who, root + "/offers/import"), By(who, root + "/offers/import", true)),
            Page(root + "/offers/new/{offerId:guid?}", By(who, root + "/offers/new"), By("new " + who, root + "/offers/new", true)),
            Page(Offer(""), By(who, offer), By(who, draft)), Page(Offer("/check"), By(who, draft + "/check")),
            Page(Offer("/dates"), By(who, offer + "/dates"), By(who, offer + "/dates", true), By(who, draft + "/dates")),
            Page(Offer("/dates/new"), By(who, offer + "/dates/new?first=2027-03-03&from=10:00&repeat=Weekly&until=2027-04-28")),
            Page(Offer("/edit"), By(who, offer + "/edit"), By(who, offer + "/edit", true)), Page(Offer("/preview"), By(who, offer + "/preview")), Page(Offer("/published"), By(who, offer + "/published")),
            Page(Offer("/what"), By(who, draft + "/what"), By(who, draft + "/what", true)), Page(Offer("/where"), By(who, draft + "/where"), By(who, draft + "/where", true)),
            Page(Offer("/withdraw"), By(who, offer + "/withdraw")),
            Page(root + "/organisation", By(who, root + "/organisation"), By(who, root + "/organisation", true)),
            Page(root + "/organisation/members", By(who, root + "/organisation/members"), By(who, root + "/organisation/members", true)),
            Page(root + "/organisation/members/{membershipId:guid}", By(who, $"{root}/organisation/members/[{who}]")),
            Page(root + "/volunteers", By(who, root + "/volunteers"), By("new " + who, root + "/volunteers")),
            Page(root + "/volunteers/quiet/{volunteerId:guid?}", By(who, $"{root}/volunteers/quiet/[{who} volunteer]"), By(who, root + "/volunteers/quiet")),
            Page(root + "/volunteers/write/{volunteerId:guid?}", By(who, $"{root}/volunteers/write/[{who} volunteer]"), By(who, root + "/volunteers/write", true)),
        ];
    }

    private static IEnumerable<(string Address, PageState[] States)> Advisers =>
    [
        Page("/employers/businesses", By("adviser", "/employers/businesses"), By("adviser", "/employers/businesses", true)),
        Page("/employers/schools", By("adviser", "/employers/schools")), Page("/employers/schools/{schoolId:guid}", By("adviser", "/employers/schools/[school]")),
    ];

    private static IEnumerable<(string Address, PageState[] States)> Hub =>
    [
        Page("/hub", By("hub", "/hub")),
        Page("/hub/cold-spots", By("hub", "/hub/cold-spots")),
        Page("/hub/cold-spots/mark", By("hub", "/hub/cold-spots/mark?words=academy"), By("hub", "/hub/cold-spots/mark"), By("hub", "/hub/cold-spots/mark?words=zebra", true)),
        Page("/hub/enterprise-advisers", By("hub", "/hub/enterprise-advisers"), By("hub", "/hub/enterprise-advisers?ended=true")),
        Page("/hub/enterprise-advisers/attach", By("hub", "/hub/enterprise-advisers/attach?words=academy"), By("hub", "/hub/enterprise-advisers/attach"), By("hub", "/hub/enterprise-advisers/attach?words=academy", true)),
        Page("/hub/enterprise-advisers/{attachmentId:guid}/end", By("hub", "/hub/enterprise-advisers/[attachment]/end")),
        Page("/hub/imports", By("hub", "/hub/imports"), By("hub", "/hub/imports", true)), Page("/hub/imports/{runId:guid}", By("hub", "/hub/imports/[run]")),
        Page("/hub/members", By("hub", "/hub/members"), By("hub", "/hub/members", true)), Page("/hub/members/{membershipId:guid}", By("hub", "/hub/members/[hub]")),
        Page("/hub/no-matches", By("hub", "/hub/no-matches"), By("hub", "/hub/no-matches?reason=no-type")),
        Page("/hub/organisations", By("hub", "/hub/organisations"), By("hub", "/hub/organisations?shown=Verified"), By("hub", "/hub/organisations?words=zebra")),
        Page("/hub/organisations/{organisationId:guid}", By("hub", "/hub/organisations/[organisation]"), By("hub", "/hub/organisations/[organisation]", true)),
        Page("/hub/schools", By("hub", "/hub/schools?words=academy"), By("hub", "/hub/schools"), By("hub", "/hub/schools?words=zebra")),
        Page("/hub/schools/{schoolId:guid}/invite", By("hub", "/hub/schools/[school]/invite"), By("hub", "/hub/schools/[school]/invite", true)),
    ];
}
