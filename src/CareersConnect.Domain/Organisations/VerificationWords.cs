namespace CareersConnect.Domain.Organisations;

/// <summary>Says how far an organisation was looked at, and what nobody has looked at: a tier is no promise.</summary>
public static class VerificationWords
{
    /// <summary>What nobody has looked at, whatever the tier.</summary>
    public const string NotChecked =
        "Their people, their insurance, their risk assessments and their premises. Your school’s own visitor checks apply, and a member of your staff is there all the time.";

    /// <summary>The tier, in two or three words.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>With a capital.</returns>
    public static string InWords(this Verification tier) => tier switch
    {
        Verification.Vouched => "Vouched for",
        Verification.IdentityChecked => "Identity checked",
        _ => "Not yet verified",
    };

    /// <summary>What was looked at.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>A sentence or two.</returns>
    public static string Checked(this Verification tier) => tier switch
    {
        Verification.Vouched => "The careers hub has checked that they are who they say they are, and it or a school that it knows vouches for how they work with young people.",
        Verification.IdentityChecked => "The careers hub has checked that they are who they say they are. Nobody has yet vouched for how they work with young people.",
        _ => "They have said who they are; the careers hub has not looked yet.",
    };
}
