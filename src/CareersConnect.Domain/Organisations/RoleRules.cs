namespace CareersConnect.Domain.Organisations;

/// <summary>Which role belongs to which kind of organisation, and who may give it to whom.</summary>
public static class RoleRules
{
    /// <summary>The kind of organisation that a role belongs to.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The kind.</returns>
    public static OrganisationKinds Kind(this Role role) => role switch
    {
        Role.SchoolReader or Role.SchoolStaff or Role.SchoolAdmin => OrganisationKinds.School,
        Role.Employer => OrganisationKinds.Employer,
        Role.Provider => OrganisationKinds.Provider,
        _ => OrganisationKinds.Hub,
    };

    /// <summary>The roles that a member may give to colleagues, most common first. Empty: may not invite.</summary>
    /// <param name="role">The member's own role.</param>
    /// <returns>The roles.</returns>
    public static IReadOnlyList<Role> MayGive(this Role role) => role switch
    {
        Role.SchoolAdmin => [Role.SchoolStaff, Role.SchoolReader, Role.SchoolAdmin],
        Role.Employer => [Role.Employer],
        Role.Provider => [Role.Provider],
        Role.Hub => [Role.Hub],
        Role.Platform => [Role.Hub, Role.Platform],
        _ => [],
    };

    /// <summary>Whether an organisation must keep one member of this role who can let others in.</summary>
    /// <param name="role">The role.</param>
    /// <returns>True for Careers Leaders, employers, providers, hub and platform.</returns>
    public static bool LetsOthersIn(this Role role) => role.MayGive().Count > 0;

    /// <summary>The role as people say it.</summary>
    /// <param name="role">The role.</param>
    /// <returns>For example "Careers Leader".</returns>
    public static string InWords(this Role role) => role switch
    {
        Role.SchoolReader => "Reader",
        Role.SchoolStaff => "Careers staff",
        Role.SchoolAdmin => "Careers Leader",
        Role.Employer => "Employer",
        Role.Provider => "Training provider",
        Role.Hub => "Careers hub",
        _ => "Platform",
    };
}
