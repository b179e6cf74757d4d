namespace CareersConnect.Web.Pages.Register;

/// <summary>A form that asks for a new password.</summary>
public sealed class NewPassword
{
    /// <summary>The password; never shown again.</summary>
    public string? Password { get; set; }
}
