namespace CareersConnect.Web.TagHelpers.Fields;

/// <summary>The fields that a page has shown so far, in order, so that the error summary can link to each.</summary>
internal sealed class FieldsOfPage
{
    private readonly List<(string Name, string Id)> _shown = [];

    /// <summary>The fields of the page that this request shows.</summary>
    public static FieldsOfPage Of(HttpContext context)
    {
        if (context.Items[typeof(FieldsOfPage)] is not FieldsOfPage fields)
        {
            context.Items[typeof(FieldsOfPage)] = fields = new FieldsOfPage();
        }

        return fields;
    }

    /// <summary>Notes that a field was shown.</summary>
    public void Add(string name, string id) => _shown.Add((name, id));

    /// <summary>The field that a model error belongs to.</summary>
    /// <param name="key">Input.Title, or Input.Years[2] for a part of Input.Years.</param>
    /// <returns>Its place on the page and its id; the end of the page and null for an error of no field.</returns>
    public (int Place, string? Id) Find(string key)
    {
        var place = _shown.FindIndex(field => string.Equals(field.Name, key, StringComparison.OrdinalIgnoreCase)
            || key.StartsWith(field.Name + "[", StringComparison.OrdinalIgnoreCase));
        return place < 0 ? (int.MaxValue, null) : (place, _shown[place].Id);
    }
}
