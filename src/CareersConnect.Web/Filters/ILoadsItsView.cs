namespace CareersConnect.Web.Filters;

/// <summary>A page that shows more than its form. What it shows is loaded the same way when it is opened and when its form comes back refused.</summary>
public interface ILoadsItsView
{
    /// <summary>Loads what the page shows beside the answers.</summary>
    /// <returns>Done when loaded.</returns>
    Task LoadAsync();

    /// <summary>Where a person reads what is true now when this page has nothing to show any more: a path of this site. Null for the page above this one: of /schools/requests/1/close it is /schools/requests/1.</summary>
    string? Instead => null;
}
