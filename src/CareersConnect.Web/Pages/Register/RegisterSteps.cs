using CareersConnect.Web.TagHelpers;

namespace CareersConnect.Web.Pages.Register;

/// <summary>The pages of a registration.</summary>
public static class RegisterSteps
{
    /// <summary>Their names, in order.</summary>
    public static readonly IReadOnlyList<Step> Names = [new("You"), new("Organisation"), new("Password")];
}
