using System.Globalization;

namespace CareersConnect.Application.Pipeline;

/// <summary>Which version of the thing the form showed that is being answered. The host fills it in for the length of a request.</summary>
public sealed class ShownVersion
{
    /// <summary>The version, or null when the command does not come from such a form.</summary>
    public int? Value { get; private set; }

    /// <summary>Takes what the form sent; what is no number is treated as none.</summary>
    /// <param name="value">What the form sent.</param>
    public void Take(string? value) => Value = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>The thing has another version now: this command has changed it, or somebody else has, and whoever presses again has been told so.</summary>
    public void Forget() => Value = null;
}
