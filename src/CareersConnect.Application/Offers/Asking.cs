using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;

namespace CareersConnect.Application.Offers;

/// <summary>Whether somebody can ask for an offer.</summary>
public enum Asking
{
    /// <summary>Careers staff of a school: they can.</summary>
    Can,

    /// <summary>Nobody is signed in: whoever signs in as careers staff can.</summary>
    AfterSignIn,

    /// <summary>Anybody else.</summary>
    Cannot,
}

/// <summary>Says who can ask.</summary>
internal static class AskingMembers
{
    public static Asking Asking(this ICurrentMember member) =>
        member.PersonId is null ? Offers.Asking.AfterSignIn
        : (member.Audiences & Audience.CareersStaff) != Audience.None ? Offers.Asking.Can
        : Offers.Asking.Cannot;
}
