using CareersConnect.Domain.Organisations;
using CareersConnect.Web.TagHelpers;

namespace CareersConnect.Web.Members;

/// <summary>Says what organisations are, and how far the hub has looked, as the pages do.</summary>
public static class OrganisationWords
{
    private static readonly (OrganisationKinds Kind, string Word)[] Kinds =
    [
        (OrganisationKinds.School, "School"), (OrganisationKinds.Employer, "Employer"), (OrganisationKinds.Provider, "Provider"), (OrganisationKinds.Hub, "Careers hub"), (OrganisationKinds.Trust, "Trust"),
    ];

    /// <summary>What an organisation is.</summary>
    /// <param name="kinds">One kind or several.</param>
    /// <returns>For example "School, provider".</returns>
    public static string InWords(this OrganisationKinds kinds) =>
        string.Join(", ", Kinds.Where(one => kinds.HasFlag(one.Kind)).Select((one, n) => n == 0 ? one.Word : one.Word.ToLowerInvariant()));

    /// <summary>How far the hub has looked, in a word.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>The word.</returns>
    public static string InWords(this Verification tier) => tier switch
    {
        Verification.Vouched => "Vouched for",
        Verification.IdentityChecked => "Identity checked",
        _ => "Registered",
    };

    /// <summary>What a tier means, and what was not checked.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>A sentence or two.</returns>
    public static string Meaning(this Verification tier) => tier switch
    {
        Verification.Vouched => "The hub knows them and vouches for how they work with young people. Nobody's criminal record was looked at: a school's own staff stay present.",
        Verification.IdentityChecked => "The hub has checked that they are who they say. How they work with young people was not checked.",
        _ => "They have said who they are. Nothing was checked yet, and no school sees their offers.",
    };

    /// <summary>The state of an organisation, as a tag shows it.</summary>
    /// <param name="tier">How far the hub has looked.</param>
    /// <param name="standing">Whether it takes part.</param>
    /// <returns>The tag's state and word.</returns>
    public static (TagState State, string Word) Tag(Verification tier, Standing standing) => standing switch
    {
        Standing.Suspended => (TagState.Stop, "Suspended"),
        Standing.Closed => (TagState.Neutral, "Closed"),
        _ => (tier == Verification.Registered ? TagState.Wait : TagState.Done, tier.InWords()),
    };

    /// <summary>A step of an organisation's history, as people say it.</summary>
    /// <param name="change">The step.</param>
    /// <returns>For example "Identity checked".</returns>
    public static string InWords(this OrganisationChange change) =>
        Enum.TryParse<Verification>(change.To, out var tier) ? tier.InWords() : change.To == nameof(Standing.Active) ? "Reinstated" : change.To;
}
