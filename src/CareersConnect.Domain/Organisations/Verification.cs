namespace CareersConnect.Domain.Organisations;

/// <summary>How far the hub has looked at an organisation. Offers of an organisation show from <see cref="IdentityChecked"/> on.</summary>
public enum Verification
{
    /// <summary>It has said who it is; nobody has looked yet.</summary>
    Registered = 0,

    /// <summary>The hub has checked that it is who it says.</summary>
    IdentityChecked = 1,

    /// <summary>The hub, or a school it knows, vouches for how it works with young people.</summary>
    Vouched = 2,
}

/// <summary>Whether an organisation takes part, apart from how far it was verified.</summary>
public enum Standing
{
    /// <summary>It takes part.</summary>
    Active = 0,

    /// <summary>The hub has stopped it, with a reason; its members are kept out from their next request on.</summary>
    Suspended = 1,

    /// <summary>It has left for good.</summary>
    Closed = 2,
}
