namespace CareersConnect.Application.Outbox;

/// <summary>How long what has done its work is kept: the section "Keep" of the configuration.</summary>
public sealed class KeptFor
{
    /// <summary>Days that an e-mail is kept after it was written, for the inbox and for the link under it by which kinds of e-mail are chosen. At least 31.</summary>
    public int EmailDays { get; set; } = 90;

    /// <summary>Days that a link from an e-mail and an invitation are kept after their last day, so that whoever comes late is told what is true now. At least 1.</summary>
    public int LinkDays { get; set; } = 90;

    /// <summary>Refuses settings under which something would go that is still of use.</summary>
    /// <returns>The same settings.</returns>
    /// <exception cref="InvalidOperationException">A setting is too small.</exception>
    public KeptFor Checked() => EmailDays < 31 ? throw new InvalidOperationException($"Keep:EmailDays is {EmailDays}. Set it to 31 or more.")
        : LinkDays < 1 ? throw new InvalidOperationException($"Keep:LinkDays is {LinkDays}. Set it to 1 or more.")
        : this;
}
