using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers.Fields;

/// <summary>Radios and tick boxes: a legend and choices, given as a list or as <c>&lt;cc-choice&gt;</c> elements inside. The first choice has the field's id, so that the error summary leads to it.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    /// <summary>The choices, when they are a list.</summary>
    public IEnumerable<Choice>? Items { get; set; }

    /// <summary>Whether the choices are cards, side by side where there is room.</summary>
    public bool Cards { get; set; }

    /// <summary>Whether the choices stand in one line: two or three short words, year groups.</summary>
    public bool Inline { get; set; }

    /// <summary>radio or checkbox.</summary>
    private protected abstract string Kind { get; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = new List<Choice>();
        context.Items[typeof(ChoicesTagHelper)] = inside;
        await output.GetChildContentAsync();
        var field = new Field(ViewContext, For);
        var chosen = field.Values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<Choice> choices = [.. Items ?? [], .. inside];
        var list = Cards ? Markup.Element("div", $"cc-choices cc-mb0{(choices.Count == 3 ? " cc-choices--3" : "")}") : Plain();
        for (var n = 0; n < choices.Count; n++)
        {
            if (choices[n].Group is { } heading && (n == 0 || choices[n - 1].Group != heading))
            {
                list.InnerHtml.Add(Markup.Element("p", "cc-choices__group", heading));
            }

            var id = n == 0 ? field.Id : string.Create(CultureInfo.InvariantCulture, $"{field.Id}-{n + 1}");
            Append(list, field, choices[n], id, chosen.Contains(choices[n].Posted));
        }

        Group(output, field, null, Fieldset(field, list));
    }

    private TagBuilder Plain() => Markup.Element("div", Markup.Css(Block, $"{Block}--small", Inline ? $"{Block}--inline cc-inline" : null));

    private string Block => Kind == "radio" ? "govuk-radios" : "govuk-checkboxes";

    private void Append(TagBuilder list, Field field, Choice choice, string id, bool taken)
    {
        var input = Markup.Element("input", Cards ? null : $"{Block}__input").With("id", id).With("name", field.Name).With("type", Kind).With("value", choice.Posted)
            .When(taken, "checked").When(choice.Disabled, "disabled");
        if (Cards)
        {
            var hint = choice.Hint is null ? null : Markup.Element("small", null, choice.Hint);
            list.InnerHtml.Add(Markup.Element("label", Markup.Css("cc-choice", choice.Disabled ? "cc-choice--off" : null), input.Alone(), Markup.Element("span", null, Markup.Element("b", null, choice.Text), hint)));
            return;
        }

        input.With("aria-describedby", choice.Hint is null ? null : id + "-item-hint").With("data-cc-opens", choice.Opens is null ? null : id + "-opens").Alone();
        list.InnerHtml.Add(Markup.Element("div", $"{Block}__item", input,
            Markup.Element("label", $"govuk-label {Block}__label", choice.Text).With("for", id),
            choice.Hint is null ? null : Markup.Element("div", $"govuk-hint {Block}__hint", choice.Hint).With("id", id + "-item-hint")), Conditional(choice, id, taken));
    }

    private TagBuilder? Conditional(Choice choice, string id, bool taken) => choice.Opens is null
        ? null
        : Markup.Element("div", Markup.Css($"{Block}__conditional", taken ? null : "govuk-radios__conditional--hidden"), choice.Opens).With("id", id + "-opens");
}

/// <summary><c>&lt;cc-radios for="Input.Kind" label="What do you offer?" items="…" /&gt;</c>: one of several.</summary>
[HtmlTargetElement("cc-radios", Attributes = "for")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    private protected override string Kind => "radio";
}

/// <summary><c>&lt;cc-checkboxes for="Input.Years" label="Which year groups?" items="…" /&gt;</c>: any of several; the property is a list.</summary>
[HtmlTargetElement("cc-checkboxes", Attributes = "for")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    private protected override string Kind => "checkbox";
}

/// <summary><c>&lt;cc-choice value="Own" text="Our own school"&gt;what opens&lt;/cc-choice&gt;</c>, inside radios or tick boxes.</summary>
[HtmlTargetElement("cc-choice", ParentTag = "cc-radios")]
[HtmlTargetElement("cc-choice", ParentTag = "cc-checkboxes")]
public sealed class ChoiceTagHelper : TagHelper
{
    /// <summary>What is posted.</summary>
    public object Value { get; set; } = "";

    /// <summary>What it says.</summary>
    public string Text { get; set; } = "";

    /// <summary>What helps to choose.</summary>
    public string? Hint { get; set; }

    /// <summary>Shown, and cannot be taken.</summary>
    public bool Disabled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var opens = await output.GetChildContentAsync();
        ((List<Choice>)context.Items[typeof(ChoicesTagHelper)]).Add(new Choice(Value, Text, Hint) { Disabled = Disabled, Opens = opens.IsEmptyOrWhiteSpace ? null : new HtmlString(opens.GetContent()) });
        output.SuppressOutput();
    }
}
