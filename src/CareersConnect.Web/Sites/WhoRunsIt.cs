namespace CareersConnect.Web.Sites;

/// <summary>Who runs this copy of CareersConnect: the settings Operator:*. Public pages name them.</summary>
public sealed class WhoRunsIt
{
    /// <summary>The organisation, as a sentence would say it: "Dovedale Careers Hub".</summary>
    public string Name { get; set; } = "the organisation that set up this site";

    /// <summary>The help desk's e-mail address; empty when there is none.</summary>
    public string Email { get; set; } = "";

    /// <summary>The help desk's telephone number; empty when there is none.</summary>
    public string Telephone { get; set; } = "";

    /// <summary>When the help desk answers, in words.</summary>
    public string Hours { get; set; } = "";

    /// <summary>The e-mail address for data protection; the help desk's when empty.</summary>
    public string DataProtectionEmail { get; set; } = "";

    /// <summary>The address that requests about personal data go to; empty when there is none.</summary>
    public string PrivacyEmail => DataProtectionEmail.Length > 0 ? DataProtectionEmail : Email;
}
