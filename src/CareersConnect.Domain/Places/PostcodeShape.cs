namespace CareersConnect.Domain.Places;

/// <summary>What a postcode looks like: first half A9, A99, A9A, AA9, AA99 or AA9A, second half 9AA without the letters C, I, K, M, O and V.</summary>
internal static class PostcodeShape
{
    /// <summary>The text without anything but letters and digits, in capitals.</summary>
    public static string Strip(string text) =>
        string.Create(text.Count(char.IsAsciiLetterOrDigit), text, static (stripped, source) =>
        {
            var at = 0;
            foreach (var character in source)
            {
                if (char.IsAsciiLetterOrDigit(character))
                {
                    stripped[at++] = char.ToUpperInvariant(character);
                }
            }
        });

    public static bool IsWhole(ReadOnlySpan<char> stripped) =>
        stripped.Length is >= 5 and <= 7 && IsOutward(stripped[..^3]) && IsInward(stripped[^3..]);

    public static bool IsOutward(ReadOnlySpan<char> code)
    {
        if (code is "GIR")
        {
            return true; // The one first half without a digit: Girobank's own.
        }

        var letters = code.Length > 1 && char.IsAsciiLetter(code[1]) ? 2 : 1;
        return code.Length >= letters + 1 && code.Length <= letters + 2
            && char.IsAsciiLetter(code[0]) && char.IsAsciiDigit(code[letters])
            && (code.Length == letters + 1 || char.IsAsciiLetterOrDigit(code[letters + 1]));
    }

    private static bool IsInward(ReadOnlySpan<char> code) => char.IsAsciiDigit(code[0]) && IsInwardLetter(code[1]) && IsInwardLetter(code[2]);

    private static bool IsInwardLetter(char letter) => char.IsAsciiLetterUpper(letter) && letter is not ('C' or 'I' or 'K' or 'M' or 'O' or 'V');
}
