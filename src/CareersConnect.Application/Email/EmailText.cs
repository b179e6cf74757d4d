using System.Text;

namespace CareersConnect.Application.Email;

/// <summary>Sets an e-mail as plain text, 72 columns wide. Addresses stand whole on lines of their own.</summary>
public static class EmailText
{
    /// <summary>No line is longer, but for an address or a word that is.</summary>
    public const int Columns = 72;

    /// <summary>Sets the text.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="footer">What stands below.</param>
    /// <returns>Lines that end in a line feed.</returns>
    public static string Render(EmailContent content, EmailFooter footer)
    {
        var text = new StringBuilder();
        foreach (var state in content.Parts.OfType<EmailPart.State>())
        {
            text.Append(state.Word.ToUpperInvariant()).Append("\n\n");
        }

        Wrap(text, content.Greeting);
        foreach (var part in content.Parts.Where(part => part is not EmailPart.State))
        {
            text.Append('\n');
            Render(text, part);
        }

        text.Append("\n-- \n");
        Wrap(text, footer.Why);
        Link(text, footer.ChooseLabel, footer.Choose);
        if (footer.Settings.Help.Length > 0)
        {
            Wrap(text, $"Questions? {footer.Settings.Help}");
        }

        Wrap(text, footer.Independent);
        return text.ToString();
    }

    private static void Render(StringBuilder text, EmailPart part)
    {
        switch (part)
        {
            case EmailPart.Paragraph paragraph:
                Wrap(text, paragraph.Text);
                break;
            case EmailPart.Facts facts:
                Facts(text, facts);
                break;
            case EmailPart.Button button:
                Link(text, button.Label, button.Target);
                break;
            case EmailPart.Points points:
                Wrap(text, points.Heading.ToUpperInvariant());
                points.Items.ToList().ForEach(item => Wrap(text, item, "- ", "  "));
                break;
            case EmailPart.Links links:
                Wrap(text, links.Lead);
                links.Targets.ToList().ForEach(link => Link(text, link.Label, link.Target));
                break;
        }
    }

    private static void Facts(StringBuilder text, EmailPart.Facts facts)
    {
        var width = Math.Min(16, facts.Rows.Max(fact => fact.Label.Length) + 2);
        foreach (var (label, value) in facts.Rows)
        {
            Wrap(text, value, $"{label.ReplaceLineEndings(" ")} ".PadRight(width), new string(' ', width));
        }
    }

    private static void Link(StringBuilder text, string label, Uri target)
    {
        Wrap(text, label + ":");
        text.Append(target.AbsoluteUri).Append('\n');
    }

    private static void Wrap(StringBuilder text, string words, string first = "", string rest = "")
    {
        var indent = first;
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n'))
        {
            var column = indent.Length;
            text.Append(indent);
            var atStart = true;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!atStart && column + 1 + word.Length > Columns)
                {
                    text.Append('\n').Append(rest);
                    (column, atStart) = (rest.Length, true);
                }

                text.Append(atStart ? "" : " ").Append(word);
                column += word.Length + (atStart ? 0 : 1);
                atStart = false;
            }

            text.Append('\n');
            indent = rest;
        }
    }
}
