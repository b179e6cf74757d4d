using System.Globalization;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Web.TagHelpers.Fields;

/// <summary>Values as a field shows and posts them.</summary>
internal static class FieldText
{
    /// <summary>27/3/2027, 10:00, a year group's number, an enum's name, a key's GUID; everything else in the invariant culture.</summary>
    public static string Of(object value) => value switch
    {
        string text => text,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
        TimeOnly time => time.InFigures(),
        YearGroup year => ((int)year).ToString(CultureInfo.InvariantCulture),
        ITypedId id => id.Value.ToString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
