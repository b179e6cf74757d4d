using CareersConnect.Application.Organisations;
using CareersConnect.Domain.Organisations;
using CareersConnect.Web.TagHelpers.Fields;

namespace CareersConnect.Web.Areas.Hub.Pages.Organisations;

/// <summary>What the hub may decide on an organisation as it stands. The model refuses the rest.</summary>
internal static class DecisionChoices
{
    private static readonly Choice CheckIdentity = new(DecideOnOrganisation.Decision.CheckIdentity, "Identity checked", "They are who they say. Schools see their offers.");
    private static readonly Choice Vouch = new(DecideOnOrganisation.Decision.Vouch, "Vouch for them", "You know how they work with young people.");
    private static readonly Choice SendBack = new(DecideOnOrganisation.Decision.SendBack, "Send back", "Say in the note what they should put right.");
    private static readonly Choice Suspend = new(DecideOnOrganisation.Decision.Suspend, "Suspend", "Offers hidden and members kept out at once. Say in the note why.");
    private static readonly Choice Reinstate = new(DecideOnOrganisation.Decision.Reinstate, "Reinstate", "They take part again.");

    public static IReadOnlyList<Choice> For(Verification tier, Standing standing) => (standing, tier) switch
    {
        (Standing.Suspended, _) => [Reinstate],
        (Standing.Closed, _) => [],
        (_, Verification.Registered) => [CheckIdentity, SendBack, Suspend],
        (_, Verification.IdentityChecked) => [Vouch, Suspend],
        _ => [Suspend],
    };
}
