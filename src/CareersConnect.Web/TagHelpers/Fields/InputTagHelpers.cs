using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareersConnect.Web.TagHelpers.Fields;

/// <summary><c>&lt;cc-input for="Input.Title" label="Title" /&gt;</c>: one line of text, a number, an e-mail address, a password.</summary>
[HtmlTargetElement("cc-input", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public class LineTagHelper : FieldTagHelper
{
    /// <summary>text, email, tel, url, search or password. Figures are text with inputmode="numeric".</summary>
    public string Type { get; set; } = "text";

    /// <summary>How long an answer is expected: 2, 3, 4, 5, 10, 20 characters, or one-half, two-thirds; nothing for the whole width.</summary>
    public string? Width { get; set; }

    /// <summary>What stands before the field, such as £.</summary>
    public string? Prefix { get; set; }

    /// <summary>What stands after the field, such as miles.</summary>
    public string? Suffix { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        var input = HandOver(output, Markup.Element("input", Markup.Css("govuk-input", field.Error is null ? null : "govuk-input--error", WidthOf(Width)))
            .With("id", field.Id).With("name", field.Name).With("type", Type).With("value", Type == "password" ? null : field.Value)
            .With("aria-describedby", field.DescribedBy(HintText)).With("aria-invalid", field.Error is null ? null : "true")).Alone();
        Group(output, field, null, LabelOf(field), HintOf(field), ErrorOf(field), Wrapped(input));
    }

    private static string? WidthOf(string? width) => width switch
    {
        null or "" => null,
        "one-half" or "two-thirds" or "one-third" or "three-quarters" => $"govuk-!-width-{width}",
        _ => $"govuk-input--width-{width}",
    };

    private TagBuilder Wrapped(TagBuilder input) => Prefix is null && Suffix is null
        ? input
        : Markup.Element("div", "govuk-input__wrapper", Beside("prefix", Prefix), input, Beside("suffix", Suffix));

    private static TagBuilder? Beside(string place, string? text) =>
        text is null ? null : Markup.Element("div", $"govuk-input__{place}", text).With("aria-hidden", "true");
}

/// <summary><c>&lt;cc-date for="Input.Day" label="Day" /&gt;</c>: a day in one text field, read by <see cref="Answers.DateAnswer"/>.</summary>
[HtmlTargetElement("cc-date", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : LineTagHelper
{
    /// <summary>A field for a day.</summary>
    public DateTagHelper() => Width = "10";

    protected override string HintText => string.IsNullOrEmpty(Hint) ? "For example 27/3/2027" : $"{Hint} For example 27/3/2027";
}

/// <summary><c>&lt;cc-time for="Input.From" label="Starts at" /&gt;</c>: a time in one text field, read by <see cref="Answers.TimeAnswer"/>.</summary>
[HtmlTargetElement("cc-time", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper : LineTagHelper
{
    /// <summary>A field for a time on the wall.</summary>
    public TimeTagHelper() => Width = "5";

    protected override string HintText => string.IsNullOrEmpty(Hint) ? "For example 10:00 or 2pm" : $"{Hint} For example 10:00 or 2pm";
}

/// <summary><c>&lt;cc-file name="File" label="The file" /&gt;</c>: a file to send.</summary>
[HtmlTargetElement("cc-file", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper : FieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        var input = HandOver(output, Markup.Element("input", Markup.Css("govuk-file-upload", field.Error is null ? null : "govuk-file-upload--error"))
            .With("id", field.Id).With("name", field.Name).With("type", "file")
            .With("aria-describedby", field.DescribedBy(HintText)).With("aria-invalid", field.Error is null ? null : "true")).Alone();
        Group(output, field, null, LabelOf(field), HintOf(field), ErrorOf(field), input);
    }
}
