using Microsoft.AspNetCore.Html;

namespace CareersConnect.Web.TagHelpers.Fields;

/// <summary>One of the answers that may be chosen.</summary>
/// <param name="Value">What is posted: a string, an enum, a year group, a key.</param>
/// <param name="Text">What it says.</param>
/// <param name="Hint">What helps to choose, under it.</param>
public sealed record Choice(object Value, string Text, string? Hint = null)
{
    /// <summary>A heading over this choice and those after it, in a long list.</summary>
    public string? Group { get; init; }

    /// <summary>A choice that is shown and cannot be taken, with its reason in the hint.</summary>
    public bool Disabled { get; init; }

    /// <summary>What opens when the choice is taken (stands open without scripts).</summary>
    internal IHtmlContent? Opens { get; init; }

    /// <summary>What is posted, as text.</summary>
    internal string Posted => FieldText.Of(Value);
}
