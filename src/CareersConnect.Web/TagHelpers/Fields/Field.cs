using System.Collections;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CareersConnect.Web.TagHelpers.Fields;

/// <summary>One answer of a form as the page shows it: its name and ids, what was typed or is known, what is wrong with it.</summary>
internal sealed class Field
{
    private readonly ModelStateDictionary _state;
    private readonly object? _model;

    public Field(ViewContext view, ModelExpression expression)
    {
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        _state = view.ViewData.ModelState;
        _model = expression.Model;
        Error = FirstError();
        FieldsOfPage.Of(view.HttpContext).Add(Name, Id);
    }

    /// <summary>The name that is posted, such as Input.Title.</summary>
    public string Name { get; }

    /// <summary>The id of the field, or of its first choice, such as Input_Title.</summary>
    public string Id { get; }

    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    /// <summary>What is wrong with the answer, in the words of the error summary; null when nothing is.</summary>
    public string? Error { get; }

    /// <summary>What was typed, as it was typed; what is known when the form was not posted.</summary>
    public string Value => Values is [var first, ..] ? first : "";

    /// <summary>The same for a field that takes several answers.</summary>
    public IReadOnlyList<string> Values => (_state.TryGetValue(Name, out var entry) ? entry.RawValue : null) switch
    {
        string typed => [typed],
        IEnumerable<string> several => [.. several],
        _ => Known(),
    };

    /// <summary>What aria-describedby says; null when there is nothing to say.</summary>
    public string? DescribedBy(string? hint, string? more = null) =>
        Markup.Css(string.IsNullOrEmpty(hint) ? null : HintId, Error is null ? null : ErrorId, more) is { Length: > 0 } ids ? ids : null;

    private string[] Known() => _model switch
    {
        null => [],
        string text => [text],
        IEnumerable several => [.. several.Cast<object>().Select(FieldText.Of)],
        _ => [FieldText.Of(_model)],
    };

    // An answer of several parts has its faults at Name[0], Name[1] ...
    private string? FirstError() => _state
        .Where(entry => string.Equals(entry.Key, Name, StringComparison.OrdinalIgnoreCase) || entry.Key.StartsWith(Name + "[", StringComparison.OrdinalIgnoreCase))
        .SelectMany(entry => entry.Value!.Errors).FirstOrDefault()?.ErrorMessage;
}
