using System.Globalization;
using System.Text.RegularExpressions;

namespace CareersConnect.Web.Answers;

/// <summary>Reads a time on the wall as people write it: 10:00, 10.00, 1000, 10am, 2.30 pm, noon.</summary>
public static partial class TimeAnswer
{
    private const string Example = "for example 10:00 or 2pm";

    /// <summary>Reads the time.</summary>
    /// <param name="text">What was typed; blanks around it do not matter.</param>
    /// <param name="time">The time, in 24 hours.</param>
    /// <param name="fault">What is wrong and what to type instead; empty when nothing is.</param>
    /// <returns>True when the text is a time.</returns>
    public static bool TryRead(string text, out TimeOnly time, out string fault)
    {
        time = default;
        fault = "";
        var typed = text.Trim();
        if (typed.Equals("noon", StringComparison.OrdinalIgnoreCase) || typed.Equals("midday", StringComparison.OrdinalIgnoreCase))
        {
            time = new TimeOnly(12, 0);
            return true;
        }

        if (Clock().Match(typed) is not { Success: true } match)
        {
            fault = $"Enter the time in hours and minutes, {Example}";
            return false;
        }

        return TryMake(match, out time, out fault);
    }

    private static bool TryMake(Match match, out TimeOnly time, out string fault)
    {
        time = default;
        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"].Length == 0 ? 0 : int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var half = match.Groups["half"].Value.ToUpperInvariant();
        fault = FaultOf(hour, minute, half, match.Groups["m"].Length > 0);
        if (fault.Length > 0)
        {
            return false;
        }

        time = new TimeOnly((half, hour) switch { ("P", < 12) => hour + 12, ("A", 12) => 0, _ => hour }, minute);
        return true;
    }

    private static string FaultOf(int hour, int minute, string half, bool hasMinutes) => (hour, minute) switch
    {
        (> 23, _) => $"There is no hour {hour}: enter a time from 00:00 to 23:59",
        (_, > 59) => $"There is no minute {minute}: minutes run from 00 to 59",
        ( > 12, _) when half == "A" => $"{hour} is after noon: enter {hour}:{minute:00}, or leave out am",
        _ when half.Length == 0 && !hasMinutes => $"Say whether {hour} is in the morning or the afternoon, {Example}",
        _ => "",
    };

    [GeneratedRegex(@"^(?<h>\d{1,2})([:.h]?(?<m>\d{2}))?\s*((?<half>[ap])\.?\s?m\.?)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
